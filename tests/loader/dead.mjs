// A thread that dies in the middle of something ends the addon, and everybody hears of it.
export default async function check(addon, assert) {
  const dead = {
    name: 'AddonLoadError',
    code: 'NAPI4J_DEAD',
    message: 'fixture: a thread of the addon died in the middle of something, so the addon is dead',
  };
  // Nothing else keeps Node waiting here.
  const alive = setInterval(() => {}, 60_000);
  const waiting = addon.never();
  addon.trapThread();
  await assert.rejects(waiting, dead);
  assert.throws(() => addon.add(1, 2), dead);
  clearInterval(alive);
  assert.throws(() => addon.join(2), dead);
  addon[Symbol.for('napi4j.dispose')]();
  assert.throws(() => addon.add(1, 2), dead);
}
