// emnapi's own pool of threads, which finds its workers by what it reads from the C library's threads.
export default async function check(addon, assert) {
  assert.equal(await addon.later(9), 81);
  assert.deepEqual(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(addon.later)), [1, 4, 9, 16, 25, 36, 49, 64]);
}
