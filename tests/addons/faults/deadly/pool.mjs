// A task of the addon's own pool traps: its promise and others are rejected.
import { DEAD, expectDeath } from './dead.mjs';

export default async function check(addon, assert) {
  await expectDeath(addon, assert, () => assert.rejects(addon.trapInPool(), DEAD));
}
