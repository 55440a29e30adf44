// The JavaScript thread itself traps inside the module.
export default async function check(addon, assert) {
  const foreign = new WebAssembly.RuntimeError('of a callback');
  assert.equal(assert.throws(() => addon.call(() => { throw foreign; }, 1)), foreign);
  assert.equal(addon.add(1, 2), 3, 'what a callback throws is none of the addon');
  const waiting = addon.never();
  assert.throws(() => addon.trap(), { name: 'RuntimeError' });
  assert.throws(() => addon.add(1, 2), { code: 'NAPI4J_DEAD' });
  await assert.rejects(waiting, { code: 'NAPI4J_DEAD' });
}
