// The JavaScript thread waits for a lock that the thread held which traps.
import { DEAD, expectDeath } from './dead.mjs';

export default async function check(addon, assert) {
  await expectDeath(addon, assert, () => assert.throws(() => addon.lockOfTrap(), DEAD));
}
