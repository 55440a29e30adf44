export default async function check(addon, assert) {
  for (let round = 0; round < 3; round++) {
    assert.equal(addon.trees(12), 55978);
    assert.equal(addon.arrays(500), 16);
    assert.deepEqual(addon.references(), [
      'cleared 5',
      'soft true',
      'queued [phantom, t1, t3, t5, t7, t9]',
      'enqueue true false',
      'remove true null',
    ]);
    assert.equal(addon.weakMap(), 5);
    assert.ok(addon.hashesAndLocks());
    assert.deepEqual(addon.monitors(), ['not owner', 'waited', 'interrupted false']);
    assert.deepEqual(addon.threadLocals(), [1, 2, 1]);
  }

  const sums = [addon.churn(1, 20000), addon.churn(77, 5000)];
  assert.ok(sums[0] !== sums[1]);
  const used = addon.usedMemory();
  assert.ok(used > 100000 && used < 16 << 20, `used ${used}`);

  // 128 MiB at most, of which C, stack and static data take some. What was there survives, and afterwards all is as before.
  for (let round = 0; round < 2; round++) {
    const mebibytes = addon.runOut();
    assert.ok(mebibytes > 60 && mebibytes < 128, `ran out after ${mebibytes} MiB`);
    const thousands = addon.runOutOfSmall();
    assert.ok(thousands > 2500 && thousands < 8400, `ran out after ${thousands} thousand nodes`);
  }
  assert.equal(addon.tooLarge(), 'OutOfMemoryError');
  assert.equal(addon.churn(77, 0), sums[1]);
  assert.equal(addon.trees(10), 11946);
  assert.ok(addon.usedMemory() < used + (1 << 20));
}
