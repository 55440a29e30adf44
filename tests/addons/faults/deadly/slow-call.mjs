// A trap in a call through Node-API.
import { expectDeath } from './dead.mjs';

export default async function check(addon, assert) {
  await expectDeath(addon, assert, () => assert.throws(() => addon.trapSlowly(3), { name: 'RuntimeError' }));
}
