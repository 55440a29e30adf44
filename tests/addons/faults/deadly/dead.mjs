// What everybody sees of an addon that is dead.
export const DEAD = { name: 'AddonLoadError', code: 'NAPI4J_DEAD' };

/** Runs what kills the addon; looks at it before and after. */
export async function expectDeath(addon, assert, fault) {
  assert.equal(addon.add(1, 2), 3);
  const waiting = addon.never();
  // Nothing else keeps Node waiting for a message of the thread's death.
  const alive = setInterval(() => {}, 60_000);
  await fault();
  await assert.rejects(waiting, DEAD);
  clearInterval(alive);
  assert.throws(() => addon.add(1, 2), DEAD);
  assert.throws(() => addon.never(), DEAD);
  await assert.rejects(Promise.resolve().then(() => addon.trapInPool()), DEAD);
  // A JVM's addon is disposed of by Java.
  addon[Symbol.for('napi4j.dispose')]?.();
  assert.throws(() => addon.add(1, 2), DEAD);
}
