// What tests/leaks passes 100,000 times: what ends on another thread, or later.
export const leaks = {
  'threadsafe function that is called': (addon) => addon.sumOf((error, n) => n, 2),
  'threadsafe function that nobody closes': (addon) => addon.given(() => ''),
  'threadsafe function in a record': (addon) => addon.countAloud({ to: 1, onCount() {} }),
  'async method': (addon) => addon.nothing(),
  'async method that fails': (addon, i) => rejected(addon.broken(`failure ${i}`)),
  task: async (addon, i) => {
    await addon.half(2 * i, false);
    // Which the addon keeps.
    return addon.log();
  },
  deferred: (addon, i) => addon.deferred(`value ${i}`, false),
  'deferred that is rejected': (addon, i) => rejected(addon.deferred(`failure ${i}`, true)),
  'future and iterator in a record': async (addon, i) => {
    const { done, parts } = addon.begin(`sum ${i}`, 3);
    return [await done, ...parts];
  },
};

async function rejected(promise) {
  const failed = await promise.then(
    () => false,
    () => true,
  );
  if (!failed) throw new Error('it was fulfilled');
}
