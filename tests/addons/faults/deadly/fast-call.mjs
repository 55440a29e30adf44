// A trap in a call that our loader makes past Node-API.
import { expectDeath } from './dead.mjs';

export default async function check(addon, assert) {
  const foreign = new WebAssembly.RuntimeError('of a callback');
  assert.equal(assert.throws(() => addon.call(() => { throw foreign; })), foreign);
  assert.equal(addon.call(() => 7), 7, 'what a callback throws is none of the addon');
  await expectDeath(addon, assert, () => assert.throws(() => addon.trap(3), { name: 'RuntimeError' }));
}
