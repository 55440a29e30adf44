// A thread traps, and nobody waits for it.
import { expectDeath } from './dead.mjs';

export default async function check(addon, assert) {
  await expectDeath(addon, assert, () => addon.trapThread());
}
