// The JavaScript thread waits for the thread that dies.
export default async function check(addon, assert) {
  assert.throws(() => addon.joinTrap(), { code: 'NAPI4J_DEAD' });
  assert.throws(() => addon.add(1, 2), { code: 'NAPI4J_DEAD' });
}
