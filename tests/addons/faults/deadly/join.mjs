// The JavaScript thread waits for the thread that traps.
import { DEAD, expectDeath } from './dead.mjs';

export default async function check(addon, assert) {
  await expectDeath(addon, assert, () => assert.throws(() => addon.joinTrap(), DEAD));
}
