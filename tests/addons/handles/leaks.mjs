// What tests/leaks passes 100,000 times: what Java holds of JavaScript, and what JavaScript holds of Java.
export const leaks = {
  external: (addon, i) => addon.width(addon.image(i)),
  'external that keeps memory': (addon, i) => addon.width(addon.largeImage(i, 64)),
  'object that Java is tied to': (addon, i) => {
    const object = {};
    addon.tie(object, i);
    return addon.tied(object);
  },
  reference: (addon, i) => {
    addon.keep({ number: i });
    return addon.kept();
  },
  'weak reference': (addon, i) => {
    addon.remember({ number: i });
    return addon.remembers();
  },
  symbol: (addon) => addon.symbol(),
  object: (addon, i) => addon.withName([{ name: `name ${i}` }, { name: 'other' }], 'other'),
  array: (addon, i) => addon.reverse([i, `text ${i}`, {}]),
  'array buffer': (addon) => addon.buffer(64),
  promise: async (addon, i) => addon.whenResolved(Promise.resolve(`text ${i}`), () => {}),
};
