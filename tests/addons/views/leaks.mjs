// What tests/leaks passes 100,000 times. Values are made anew each time, so that memory that is kept shows.
export const leaks = {
  view: (addon, i) => addon.sum(Uint8Array.of(i, 1, 2)),
  'view with a callback': (addon, i) => addon.steps(Uint8Array.of(0, 0), () => i),
  'view of Java memory': (addon) => addon.sum(addon.counting(8)),
  NapiBuffer: (addon, i) => addon.take(Uint8Array.of(i)),
  'shown memory': (addon) => addon.counting(64),
};
