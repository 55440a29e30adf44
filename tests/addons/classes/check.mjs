export const surface = {
  constructor: {
    'new makes an instance; anything else is an error': construction,
    'JavaScript extends the class': subclasses,
  },
  factory: {
    'a static method gives new instances or the same one': factories,
  },
  member: {
    'methods have names and lengths, chain, and check their arguments': methods,
    'a wrong this is an error': receivers,
  },
  property: {
    'getters, setters and fields are properties with attributes': properties,
  },
  constant: {
    'a static final field is a value': constants,
  },
  inheritance: {
    'exported superclasses are on the prototype chain': inheritance,
  },
  instance: {
    'the same Java object is the same JavaScript object, in any value': identity,
  },
  finalizer: {
    'a closed object is not used any more': closing,
    'what JavaScript drops, Java drops': collection,
  },
};

const invalidThis = { name: 'TypeError', code: 'ERR_INVALID_THIS' };
const invalidArgument = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' };

function construction({ Counter, Shape, Disk }, assert) {
  const counter = new Counter();
  assert.ok(counter instanceof Counter);
  assert.equal(Object.getPrototypeOf(counter), Counter.prototype);
  assert.equal(counter.constructor, Counter);
  assert.equal(typeof Counter, 'function');
  assert.equal(Counter.name, 'Counter');
  assert.equal(Counter.length, 0);
  assert.equal(Object.getOwnPropertyDescriptor(Counter, 'prototype').writable, false);
  assert.deepEqual(Object.keys(counter), []);
  assert.equal(new Counter(5).count, 5);
  assert.equal(new Counter(null).count, 0);
  assert.equal(Reflect.construct(Counter, [6]).count, 6);

  for (const call of [
    () => Counter(),
    () => Counter.call({}),
    () => Counter.call(counter),
    () => Counter.call(undefined),
    () => Counter.call(7),
    () => Counter.apply(Object.create(null), [1]),
  ]) {
    assert.throws(call, {
      name: 'TypeError',
      code: 'ERR_CONSTRUCT_CALL_REQUIRED',
      message: 'class constructor `Counter` cannot be called without `new`',
    });
  }
  assert.equal(counter.count, 0);

  assert.throws(() => new Counter('7'), {
    ...invalidArgument,
    message: 'cannot convert `String "7"` to `int` (argument `start` of `new Counter`)',
  });
  assert.throws(() => new Counter(-1), {
    javaClass: 'java.lang.IllegalArgumentException',
    message: 'a counter starts at 0 or above',
  });
  for (const type of [Shape, Disk]) {
    assert.throws(() => new type(), {
      name: 'TypeError',
      code: 'ERR_ILLEGAL_CONSTRUCTOR',
      message: `class \`${type.name}\` has no constructor for JavaScript`,
    });
    assert.throws(() => type(), { code: 'ERR_ILLEGAL_CONSTRUCTOR' });
    assert.throws(() => new (class extends type {})(), { code: 'ERR_ILLEGAL_CONSTRUCTOR' });
  }
  // What unfinished construction leaves behind is no instance.
  assert.throws(() => Counter.prototype.increment.call(Object.create(Counter.prototype)), invalidThis);
}

function factories({ Counter }, assert) {
  const counter = Counter.parse('10');
  assert.ok(counter instanceof Counter);
  assert.equal(counter.count, 10);
  assert.equal(counter.start, 10);
  assert.equal(Counter.shared(), Counter.shared());
  assert.throws(() => Counter.parse('x'), { javaClass: 'java.lang.NumberFormatException' });
}

function methods({ Counter }, assert) {
  const counter = Counter.parse('10');
  assert.equal(counter.increment(), counter);
  assert.equal(counter.increment(5).increment(4).count, 20);
  assert.equal(Counter.prototype.increment.name, 'increment');
  assert.equal(Counter.prototype.increment.length, 0);
  assert.equal(Counter.prototype.same.length, 1);
  assert.throws(() => counter.same(), {
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `other` of `Counter.same` (1 argument needed, 0 given)',
  });
  assert.equal(counter.same(counter), true);
  assert.equal(counter.same(new Counter()), false);
}

function properties({ Counter }, assert) {
  const counter = new Counter(10);
  counter.count = 99;
  assert.equal(counter.count, 99);
  assert.equal(counter.big, false);
  counter.twice = 51;
  assert.equal(counter.count, 102);
  assert.equal(counter.big, true);
  assert.equal(counter.twice, undefined);
  assert.throws(
    () => {
      'use strict';
      counter.start = 1;
    },
    { name: 'TypeError' },
  );
  assert.throws(() => {
    counter.count = 'many';
  }, { ...invalidArgument, message: 'cannot convert `String "many"` to `int` (argument `count` of `Counter.count`)' });

  assert.equal(counter.label, '');
  counter.label = 'apples';
  assert.equal(counter.label, 'apples');
  assert.throws(() => {
    counter.label = 1;
  }, { ...invalidArgument, message: 'cannot convert `Number 1` to `String` (argument `label` of `Counter.label`)' });
  assert.throws(() => {
    counter.label = null;
  }, invalidArgument);
  assert.equal(counter.label, 'apples');

  const made = Counter.made;
  new Counter();
  assert.equal(Counter.made, made + 1);
  Counter.made = 5;
  assert.equal(Counter.made, 5);

  const describe = (name) => Object.getOwnPropertyDescriptor(Counter.prototype, name);
  assert.equal(describe('count').get.name, 'get count');
  assert.equal(describe('count').set.name, 'set count');
  assert.equal(describe('count').enumerable, true);
  assert.equal(describe('twice').get, undefined);
  assert.equal(describe('start').set, undefined);
  assert.equal(describe('hidden').set, undefined);
  assert.equal(describe('hidden').enumerable, false);
  assert.equal(describe('hidden').configurable, false);
  assert.equal(counter.hidden, 7);
}

function constants({ Counter }, assert) {
  assert.equal(Counter.LIMIT, 1000);
  assert.deepEqual(Object.getOwnPropertyDescriptor(Counter, 'LIMIT'), {
    value: 1000,
    writable: false,
    enumerable: true,
    configurable: true,
  });
}

function receivers({ Counter, Resource, Square }, assert) {
  const counter = new Counter();
  const { increment } = counter;
  const getCount = Object.getOwnPropertyDescriptor(Counter.prototype, 'count').get;
  for (const self of [
    undefined,
    null,
    1,
    'text',
    {},
    [],
    Counter.prototype,
    Counter,
    new Proxy(counter, {}),
    Object.create(counter),
  ]) {
    assert.throws(() => increment.call(self), {
      ...invalidThis,
      message: '`Counter.increment` needs `this` to be a `Counter`',
    });
    assert.throws(() => getCount.call(self), invalidThis);
  }
  for (const self of [new Square(1), new Resource(false)]) {
    assert.throws(() => increment.call(self), {
      ...invalidThis,
      message: `\`Counter.increment\` needs \`this\` to be a \`Counter\`, got \`${self.constructor.name}\``,
    });
  }
  assert.throws(() => Counter.prototype.count, invalidThis);
  for (const [value, shown] of [
    [{}, 'Object'],
    [null, 'Null'],
    [undefined, 'Undefined'],
    [new Square(1), 'Square'],
    [Object.create(Counter.prototype), 'Object'],
    [Counter, 'Function'],
  ]) {
    assert.throws(() => counter.same(value), {
      ...invalidArgument,
      message: `cannot convert \`${shown}\` to \`Counter\` (argument \`other\` of \`Counter.same\`)`,
    });
  }
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  assert.throws(() => increment.call(revoked.proxy), invalidThis);
  const trap = new Error('a trap ran');
  const hostile = new Proxy({}, {
    getPrototypeOf() {
      throw trap;
    },
    get() {
      throw trap;
    },
  });
  assert.throws(() => increment.call(hostile), invalidThis);
  assert.equal(assert.throws(() => Counter.call(hostile)), trap);
  assert.throws(() => counter.same(hostile), invalidArgument);
  assert.equal(increment.call(counter, 3), counter);
}

function inheritance(addon, assert) {
  const { Shape, Square, Disk } = addon;
  assert.equal(Object.getPrototypeOf(Square), Shape);
  assert.equal(Object.getPrototypeOf(Square.prototype), Shape.prototype);
  assert.equal(Object.getPrototypeOf(Disk.prototype), Shape.prototype);
  assert.equal(Disk.name, 'Disk');
  const square = new Square(3);
  const disk = Disk.of(2);
  assert.ok(square instanceof Shape);
  assert.ok(disk instanceof Shape);
  assert.ok(!(disk instanceof Square));
  assert.equal(square.area(), 9);
  assert.equal(disk.area(), 12);
  assert.equal(square.describe(), 'Square of 9.0');
  assert.equal(disk.describe(), 'round, Circle of 12.0');
  assert.equal(Shape.prototype.describe.call(disk), 'round, Circle of 12.0');
  assert.throws(() => Disk.prototype.describe.call(square), {
    ...invalidThis,
    message: '`Disk.describe` needs `this` to be a `Disk`, got `Square`',
  });
  square.side = 4;
  assert.equal(square.area(), 16);

  assert.equal(Object.getPrototypeOf(Shape.unit()), Square.prototype);
  assert.equal(Object.getPrototypeOf(Square.unit()), Square.prototype);
  const tile = addon.tile();
  assert.equal(Object.getPrototypeOf(tile), Square.prototype);
  assert.equal(tile.describe(), 'Tile of 4.0');

  const both = addon.both(square, disk);
  assert.equal(both.length, 3);
  assert.equal(both[0], square);
  assert.equal(both[1], disk);
  assert.equal(both[2], square);
  assert.equal(addon.total([square, disk, square]), 44);
  assert.throws(() => addon.total([square, {}]), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Shape` (argument `shapes[1]` of `total`)',
  });
  const pair = addon.pair({ left: square });
  assert.equal(pair.left, square);
  assert.equal(pair.right, square);
  assert.equal(addon.pair({ left: square, right: disk }).right, disk);
  assert.throws(() => addon.pair({ left: 1 }), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `Shape` (argument `pair.left` of `pair`)',
  });
  assert.throws(() => addon.pair({}), { message: 'missing field `left` (argument `pair.left` of `pair`)' });
  assert.equal(addon.asSquare(square), square);
  assert.equal(addon.asSquare(disk), null);
}

function subclasses({ Counter, Square }, assert) {
  class Doubling extends Counter {
    constructor(start) {
      super(start * 2);
      this.own = 'mine';
    }

    increment(by) {
      return super.increment(by * 2);
    }

    get triple() {
      return this.count * 3;
    }
  }
  const doubling = new Doubling(4);
  assert.ok(doubling instanceof Counter);
  assert.ok(doubling instanceof Doubling);
  assert.equal(Object.getPrototypeOf(doubling), Doubling.prototype);
  assert.equal(doubling.count, 8);
  assert.equal(doubling.increment(3), doubling);
  assert.equal(doubling.count, 14);
  assert.equal(doubling.triple, 42);
  assert.equal(doubling.own, 'mine');
  assert.equal(new Counter().same(doubling), false);
  assert.equal(doubling.same(doubling), true);
  assert.equal(Doubling.LIMIT, 1000);
  assert.ok(Doubling.parse('3') instanceof Counter);
  class Further extends Doubling {}
  assert.equal(new Further(1).count, 2);
  assert.throws(() => new Doubling(-1), { javaClass: 'java.lang.IllegalArgumentException' });
  function OldStyle(start) {
    return Reflect.construct(Counter, [start], new.target);
  }
  OldStyle.prototype = Object.create(Counter.prototype);
  assert.equal(new OldStyle(7).count, 7);
  assert.ok(new OldStyle(7) instanceof OldStyle);
  class Cube extends Square {
    area() {
      return super.area() * 6;
    }
  }
  assert.equal(new Cube(2).area(), 24);
}

function identity(addon, assert) {
  const { Counter, Square } = addon;
  const shared = Counter.shared();
  shared.tag = 'kept';
  assert.equal(Counter.shared(), shared);
  assert.equal(Counter.shared().tag, 'kept');
  assert.ok(Counter.parse('1') !== Counter.parse('1'));
  const square = new Square(5);
  assert.equal(addon.keep(square), null);
  assert.equal(addon.keep(null), square);
  assert.equal(addon.keep(undefined), null);
  const many = Array.from({ length: 1000 }, (_, i) => new Square(i));
  const again = many.map((one) => addon.asSquare(one));
  assert.ok(many.every((one, i) => one === again[i] && one.side === i));
}

function closing({ Resource }, assert) {
  const before = Resource.open();
  const resource = new Resource(false);
  assert.equal(Resource.open(), before + 1);
  assert.equal(resource.name(), 'resource');
  assert.equal(resource.close(), undefined);
  assert.equal(Resource.open(), before);
  assert.equal(resource.close(), undefined);
  assert.equal(Resource.open(), before);
  assert.throws(() => resource.name(), {
    name: 'TypeError',
    code: 'ERR_INVALID_STATE',
    message: '`Resource.name` was called on a closed object',
  });
  assert.throws(() => Resource.nameOf(resource), {
    code: 'ERR_INVALID_STATE',
    message: 'the object is closed (argument `resource` of `Resource.nameOf`)',
  });
  assert.throws(() => Resource.prototype.close.call({}), invalidThis);

  const stuck = new Resource(true);
  assert.throws(() => stuck.close(), { message: 'stuck' });
  stuck.close();
  assert.equal(Resource.open(), before);

  // A host that does not know the symbol has no property of it.
  const dispose = Resource.prototype[Symbol.dispose];
  assert.equal(typeof dispose, typeof Symbol.dispose === 'symbol' ? 'function' : 'undefined');
  const disposed = new Resource(false);
  (dispose ?? Resource.prototype.close).call(disposed);
  assert.equal(Resource.open(), before);
  assert.throws(() => disposed.name(), { code: 'ERR_INVALID_STATE' });
}

// Collectors come when they like: garbage is made, and the event loop given its turns, until they have come.
async function collection({ Counter }, assert) {
  const before = Counter.finalized();
  const kept = new Counter(42);
  let made = 0;
  const turns = 2000;
  for (let turn = 0; turn < turns && Counter.finalized() - before < 1000; turn++) {
    for (let i = 0; i < 500; i++) new Counter(i).label = 'garbage';
    made += 500;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  const finalized = Counter.finalized() - before;
  assert.ok(finalized >= 1000, `${finalized} of ${made} instances were finalized`);
  assert.equal(kept.count, 42);
}
