// What tests/leaks passes 100,000 times: functions of both sides.
export const leaks = {
  callback: (addon, i) => addon.callFunction((n) => n + i),
  'callback that is kept': (addon, i) => {
    addon.keep((text) => `${text} ${i}`);
    return addon.callKept('text');
  },
  'reference to a function': (addon, i) => {
    addon.keepFunction((n) => n + i);
    return addon.callFunctionKept(1);
  },
  'function made in Java': (addon, i) => addon.adder(i)(1),
  'function that goes there and back': (addon, i) => addon.same((text) => text + i)('text'),
  'function made in Java that fails': (addon, i) => {
    try {
      addon.failing(`failure ${i}`)();
    } catch {
      return;
    }
    throw new Error('it did not fail');
  },
  'functions in a record': (addon, i) => addon.runHandler(addon.handler(i)),
};
