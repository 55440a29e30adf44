// What tests/leaks passes 100,000 times.
let Sub;

export const leaks = {
  'instance made by JavaScript': (addon, i) => new addon.Counter(i % 100).increment(),
  'instance made by Java': (addon, i) => addon.Counter.parse(String(i % 100)).count,
  'instance as an argument': (addon) => new addon.Counter(1).same(addon.Counter.parse('1')),
  'instance of a subclass': (addon, i) => {
    Sub ??= class extends addon.Counter {};
    return new Sub(i % 100).describe();
  },
  'instance that is closed': (addon) => new addon.Resource(false).close(),
  'what a constructor throws': (addon) => refused(() => new addon.Counter(-1)),
  'instances of a union': (addon, i) => addon.echoFigure({ first: new addon.Square(i), others: [addon.tile()] }),
  iterable: (addon) => [...new addon.Range(3)],
  'iterator that is left': (addon) => {
    for (const element of new addon.Range(3)) if (element === 1) break;
  },
  'iterator of records': (addon) => [...addon.steps(2)],
};

function refused(action) {
  try {
    action();
  } catch {
    return;
  }
  throw new Error('nothing was thrown');
}
