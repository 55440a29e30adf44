export const surface = {
  constructor: {
    'new makes an instance': construction,
    'a class has a name, a length and a prototype that stays': constructorShape,
    'optional arguments of a constructor may be left out': constructorArguments,
    'a class called without new is an error': withoutNew,
    'a wrong argument of new is an error': wrongConstructorArgument,
    'what a constructor throws is thrown by new': constructorThrows,
    'a class without an exported constructor cannot be constructed': noConstructor,
    'nor can a subclass of it': noConstructorToInherit,
    'JavaScript extends the class': subclasses,
    'a subclass overrides methods and calls them by super': subclassMethods,
    'an instance of a subclass is an argument like others': subclassArguments,
    'a subclass inherits static members': subclassStatics,
    'a subclass may be extended': subclassOfSubclass,
    'what super throws is thrown': subclassThrows,
    'a function may extend it by Reflect.construct': oldStyleSubclass,
    'a class that has a parent may be extended': subclassOfChild,
  },
  factory: {
    'a static method gives new instances': factories,
    'a static method may give the same instance again': sharedInstance,
    'what a factory throws is thrown': factoryThrows,
  },
  member: {
    'a method that returns this chains': chaining,
    'methods have names and lengths': methodShape,
    'a missing argument of a method is an error': methodArity,
    'an instance is an argument': instanceArgument,
    'a method needs its this': noReceiver,
    'a getter and a setter need their this': noAccessorReceiver,
    'the error for a this of another class names it': otherReceiver,
    'an argument that is no instance is an error': otherArgument,
  },
  property: {
    'getter and setter are a property': accessors,
    'a setter alone cannot be read': setterAlone,
    'a final field cannot be assigned': finalField,
    'what a setter gets is checked': setterArgument,
    'a field is read and assigned': field,
    'what a field gets is checked': fieldArgument,
    'a static field is a property of the class': staticField,
    'accessors are named and enumerable': propertyShape,
    'attributes are as the annotation says': attributes,
  },
  constant: {
    'a static final field of a class is a value of it': constants,
    'one of another class is an export': moduleConstants,
  },
  inheritance: {
    'exported superclasses are on the prototype chain': prototypeChain,
    'instances are instances of their parents': instancesOfParents,
    'methods are overridden as in Java': overriding,
    'a method is refused an instance of a sibling': siblings,
    'an instance of a class that is not exported has the nearest that is': nearestExported,
  },
  instance: {
    'the same Java object is the same JavaScript object': identity,
    'an instance that Java keeps comes out as itself': keptInstance,
    'a thousand instances are told apart': manyInstances,
    'instances may be elements of lists': instancesInLists,
    'the error for an element names its place': noInstanceInList,
    'instances may be fields of records': instancesInRecords,
    'the error for a field names its path': noInstanceInRecord,
    'null stands for no instance': noInstance,
    'an external of an instance is beside its object': externalOfInstance,
    'an instance whose type only the call tells is itself': untypedInstance,
  },
  union: {
    'an instance of a variant comes out as itself': unionInstances,
    'an instance is itself before it is a record that has its properties': unionInstanceFirst,
    'records and instances of a union are fields of one another': unionFields,
    'the error for an instance of no variant lists the variants': unionNoInstance,
    'a closed object is an error at once': unionClosed,
  },
  finalizer: {
    'close closes the Java object': closing,
    'close may be called again': closingTwice,
    'a method of a closed object is an error': methodAfterClose,
    'a closed object as an argument is an error': argumentAfterClose,
    'close needs its this': closeReceiver,
    'an object whose close throws is closed': closeThrows,
    'Symbol.dispose closes too': disposing,
    'what JavaScript drops, Java drops': collection,
  },
  'run-time class': {
    'Java defines a class, which JavaScript constructs': runTimeClass,
    'its members are properties of the prototype': runTimeMembers,
    'it cannot be called without new': runTimeWithoutNew,
    'JavaScript extends it': runTimeSubclass,
    'what its constructor throws is thrown by new': runTimeThrows,
    'two of a name are two classes': runTimeSeveral,
    "Java constructs a class of JavaScript's": javaScriptClass,
    'what that throws passes through Java': javaScriptClassThrows,
  },
  iterator: {
    'an Iterable class is iterable, each time from its beginning': iterable,
    'an iterator inherits from Iterator.prototype and is iterable': iteratorPrototype,
    'next gives values and then is done': iteratorProtocol,
    'elements are made as they are asked for': lazyIterator,
    'return ends it and closes the Java iterator, once': iteratorReturn,
    'throw ends it and throws the value': iteratorThrow,
    'an iterator that fails is over': iteratorFails,
    'null is an element only where the type says so': iteratorNull,
    'next of another this is an error': iteratorReceiver,
    'Symbol.iterator of another this is an error': iterableReceiver,
  },
  namespace: {
    'a function is in its namespace alone': namespaceFunctions,
    'errors name the namespace': namespaceErrors,
    'a constant is in its namespace alone': namespaceConstants,
    'a class is in its namespace, and its instances are used outside': namespaceClasses,
    'a namespace is a plain object of its members': namespaceMembers,
  },
  'init hook': {
    'initializers run in their order when the module is loaded': initializers,
    'an initializer gets the exports, complete, and adds to them': initializerExports,
    'an initializer is not exported': initializersHidden,
  },
  'type tag': {
    'an object with the prototype of a class is no instance': forgedPrototype,
    'an object that inherits from an instance is none': forgedChild,
    'a proxy of an instance is none': forgedProxy,
    'a changed prototype changes nothing': forgedPrototypeChange,
    'a revoked proxy is no instance': revokedProxy,
    'no trap of a proxy runs': hostileProxy,
  },
};

const invalidThis = { name: 'TypeError', code: 'ERR_INVALID_THIS' };
const invalidArgument = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' };

function construction({ Counter }, assert) {
  const counter = new Counter();
  assert.ok(counter instanceof Counter);
  assert.equal(Object.getPrototypeOf(counter), Counter.prototype);
  assert.equal(counter.constructor, Counter);
  assert.deepEqual(Object.keys(counter), []);
}

function constructorShape({ Counter }, assert) {
  assert.equal(typeof Counter, 'function');
  assert.equal(Counter.name, 'Counter');
  assert.equal(Counter.length, 0);
  assert.equal(Object.getOwnPropertyDescriptor(Counter, 'prototype').writable, false);
}

function constructorArguments({ Counter }, assert) {
  assert.equal(new Counter(5).count, 5);
  assert.equal(new Counter(null).count, 0);
  assert.equal(new Counter().count, 0);
  assert.equal(Reflect.construct(Counter, [6]).count, 6);
}

function withoutNew({ Counter }, assert) {
  const counter = new Counter();
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
}

function wrongConstructorArgument({ Counter }, assert) {
  assert.throws(() => new Counter('7'), {
    ...invalidArgument,
    message: 'cannot convert `String "7"` to `int` (argument `start` of `new Counter`)',
  });
}

function constructorThrows({ Counter }, assert) {
  assert.throws(() => new Counter(-1), {
    javaClass: 'java.lang.IllegalArgumentException',
    message: 'a counter starts at 0 or above',
  });
}

function noConstructor({ Shape, Disk }, assert) {
  for (const type of [Shape, Disk]) {
    assert.throws(() => new type(), {
      name: 'TypeError',
      code: 'ERR_ILLEGAL_CONSTRUCTOR',
      message: `class \`${type.name}\` has no constructor for JavaScript`,
    });
    assert.throws(() => type(), { code: 'ERR_ILLEGAL_CONSTRUCTOR' });
  }
}

function noConstructorToInherit({ Shape, Disk }, assert) {
  for (const type of [Shape, Disk]) {
    assert.throws(() => new (class extends type {})(), { code: 'ERR_ILLEGAL_CONSTRUCTOR' });
  }
}

function factories({ Counter }, assert) {
  const counter = Counter.parse('10');
  assert.ok(counter instanceof Counter);
  assert.equal(counter.count, 10);
  assert.equal(counter.start, 10);
}

function sharedInstance({ Counter }, assert) {
  assert.equal(Counter.shared(), Counter.shared());
}

function factoryThrows({ Counter }, assert) {
  assert.throws(() => Counter.parse('x'), { javaClass: 'java.lang.NumberFormatException' });
}

function chaining({ Counter }, assert) {
  const counter = Counter.parse('10');
  assert.equal(counter.increment(), counter);
  assert.equal(counter.increment(5).increment(4).count, 20);
}

function methodShape({ Counter }, assert) {
  assert.equal(Counter.prototype.increment.name, 'increment');
  assert.equal(Counter.prototype.increment.length, 0);
  assert.equal(Counter.prototype.same.length, 1);
}

function methodArity({ Counter }, assert) {
  assert.throws(() => new Counter().same(), {
    name: 'TypeError',
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `other` of `Counter.same` (1 argument needed, 0 given)',
  });
}

function instanceArgument({ Counter }, assert) {
  const counter = new Counter();
  assert.equal(counter.same(counter), true);
  assert.equal(counter.same(new Counter()), false);
}

function accessors({ Counter }, assert) {
  const counter = new Counter(10);
  counter.count = 99;
  assert.equal(counter.count, 99);
  assert.equal(counter.big, false);
}

function setterAlone({ Counter }, assert) {
  const counter = new Counter();
  counter.twice = 51;
  assert.equal(counter.count, 102);
  assert.equal(counter.twice, undefined);
}

function finalField({ Counter }, assert) {
  const counter = new Counter(3);
  assert.throws(
    () => {
      'use strict';
      counter.start = 1;
    },
    { name: 'TypeError' },
  );
  assert.equal(counter.start, 3);
}

function setterArgument({ Counter }, assert) {
  const counter = new Counter();
  assert.throws(() => {
    counter.count = 'many';
  }, { ...invalidArgument, message: 'cannot convert `String "many"` to `int` (argument `count` of `Counter.count`)' });
}

function field({ Counter }, assert) {
  const counter = new Counter();
  assert.equal(counter.label, '');
  counter.label = 'apples';
  assert.equal(counter.label, 'apples');
}

function fieldArgument({ Counter }, assert) {
  const counter = new Counter();
  assert.throws(() => {
    counter.label = 1;
  }, { ...invalidArgument, message: 'cannot convert `Number 1` to `String` (argument `label` of `Counter.label`)' });
  assert.throws(() => {
    counter.label = null;
  }, { ...invalidArgument, message: 'cannot convert `Null` to `String` (argument `label` of `Counter.label`)' });
  assert.equal(counter.label, '');
}

function staticField({ Counter }, assert) {
  const made = Counter.made;
  new Counter();
  assert.equal(Counter.made, made + 1);
  Counter.made = 5;
  assert.equal(Counter.made, 5);
}

function propertyShape({ Counter }, assert) {
  const describe = (name) => Object.getOwnPropertyDescriptor(Counter.prototype, name);
  assert.equal(describe('count').get.name, 'get count');
  assert.equal(describe('count').set.name, 'set count');
  assert.equal(describe('count').enumerable, true);
  assert.equal(describe('twice').get, undefined);
  assert.equal(describe('start').set, undefined);
}

function attributes({ Counter }, assert) {
  const hidden = Object.getOwnPropertyDescriptor(Counter.prototype, 'hidden');
  assert.equal(hidden.set, undefined);
  assert.equal(hidden.enumerable, false);
  assert.equal(hidden.configurable, false);
  assert.equal(new Counter().hidden, 7);
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

function moduleConstants(addon, assert) {
  assert.equal(addon.SIDES, 4);
}

function namespaceConstants(addon, assert) {
  assert.deepEqual(addon.geometry.units, ['mm', 'm']);
  assert.equal(addon.geometry.units, addon.geometry.units);
  assert.equal(addon.units, undefined);
}

function namespaceFunctions(addon, assert) {
  assert.equal(addon.geometry.circumference(2), 12);
  assert.equal(addon.geometry.circumference.name, 'circumference');
  assert.equal(addon.circumference, undefined);
}

function namespaceErrors(addon, assert) {
  assert.throws(() => addon.geometry.circumference('2'), {
    ...invalidArgument,
    message: 'cannot convert `String "2"` to `double` (argument `radius` of `geometry.circumference`)',
  });
  assert.throws(() => addon.geometry.circumference(), {
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `radius` of `geometry.circumference` (1 argument needed, 0 given)',
  });
}

function namespaceClasses(addon, assert) {
  const { Place } = addon.geometry;
  assert.equal(new Place(1).moved(2).x, 3);
  assert.equal(addon.Place, undefined);
  const centre = addon.centre(new addon.Square(4));
  assert.ok(centre instanceof Place);
  assert.equal(centre.x, 2);
}

function namespaceMembers(addon, assert) {
  assert.deepEqual(Object.keys(addon.geometry).sort(), ['Place', 'circumference', 'loaded', 'units']);
  assert.equal(Object.getPrototypeOf(addon.geometry), Object.prototype);
}

function initializers(addon, assert) {
  assert.equal(addon.initialized(), 'first second');
}

function initializerExports(addon, assert) {
  assert.equal(addon.geometry.loaded, 'with true');
}

function initializersHidden(addon, assert) {
  assert.equal(addon.first, undefined);
  assert.equal(addon.second, undefined);
}

function runTimeClass(addon, assert) {
  const Point = addon.defineClass('Point');
  assert.equal(Point.name, 'Point');
  const point = new Point(3);
  assert.ok(point instanceof Point);
  assert.equal(point.constructor, Point);
  assert.equal(point.x, 3);
}

function runTimeMembers(addon, assert) {
  const Point = addon.defineClass('Point');
  const point = new Point(3);
  assert.equal(point.twice(), 6);
  assert.equal(point.kind, 'point');
  assert.deepEqual(Object.keys(Point.prototype), ['kind']);
}

function runTimeWithoutNew(addon, assert) {
  const Point = addon.defineClass('Point');
  for (const call of [() => Point(3), () => Point.call({}, 3), () => Reflect.apply(Point, undefined, [3])]) {
    assert.throws(call, {
      name: 'TypeError',
      code: 'ERR_CONSTRUCT_CALL_REQUIRED',
      message: 'class constructor `Point` cannot be called without `new`',
    });
  }
}

function runTimeSubclass(addon, assert) {
  const Point = addon.defineClass('Point');
  class Far extends Point {
    constructor() {
      super(1000);
    }
  }
  assert.equal(new Far().twice(), 2000);
  assert.ok(new Far() instanceof Point);
}

function runTimeThrows(addon, assert) {
  const Point = addon.defineClass('Point');
  assert.throws(() => new Point(), { javaClass: 'java.lang.IllegalArgumentException', message: 'no coordinate' });
  assert.throws(() => new Point('3'), {
    name: 'TypeError',
    message: 'cannot convert `String "3"` to `double` (argument 0 of call of `new Point`)',
  });
}

function runTimeSeveral(addon, assert) {
  const [One, Two] = [addon.defineClass('One'), addon.defineClass('One')];
  assert.ok(One !== Two);
  assert.ok(!(new One(1) instanceof Two));
}

function javaScriptClass(addon, assert) {
  class Box {
    constructor(...content) {
      this.content = content;
    }
  }
  const box = addon.make(Box, 'air');
  assert.ok(box instanceof Box);
  assert.deepEqual(box.content, ['air', 2, true, null]);
  assert.equal(addon.isOf(box, Box), true);
  assert.equal(addon.isOf({}, Box), false);
}

function javaScriptClassThrows(addon, assert) {
  const thrown = new Error('no box');
  class Broken {
    constructor() {
      throw thrown;
    }
  }
  assert.equal(assert.throws(() => addon.make(Broken, '')), thrown);
}

function iterable({ Range }, assert) {
  assert.deepEqual([...new Range(3)], [0, 1, 2]);
  const range = new Range(2);
  assert.deepEqual([...range, ...range], [0, 1, 0, 1]);
  assert.deepEqual([...new Range(0)], []);
}

function iteratorPrototype(addon, assert) {
  const iterator = addon.steps(1);
  const own = Object.getPrototypeOf(iterator);
  const expected = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  assert.equal(Object.getPrototypeOf(own), expected);
  assert.equal(iterator[Symbol.iterator](), iterator);
}

function iteratorProtocol(addon, assert) {
  const iterator = addon.steps(2);
  assert.deepEqual(iterator.next(), { value: { at: 0 }, done: false });
  assert.deepEqual(iterator.next(), { value: { at: 1 }, done: false });
  assert.deepEqual(iterator.next(), { value: undefined, done: true });
  assert.deepEqual(iterator.next(), { value: undefined, done: true });
}

function lazyIterator({ Range }, assert) {
  const [first, second] = new Range(2147483647);
  assert.equal(first, 0);
  assert.equal(second, 1);
}

function iteratorReturn({ Range, closedIterators }, assert) {
  const before = closedIterators();
  for (const value of new Range(10)) {
    if (value === 3) break;
  }
  assert.equal(closedIterators(), before + 1);
  const iterator = new Range(10)[Symbol.iterator]();
  assert.deepEqual(iterator.return('early'), { value: 'early', done: true });
  assert.deepEqual(iterator.next(), { value: undefined, done: true });
  iterator.return();
  assert.equal(closedIterators(), before + 2);
}

function iteratorThrow({ Range, closedIterators }, assert) {
  const before = closedIterators();
  const iterator = new Range(10)[Symbol.iterator]();
  const thrown = { not: 'an error' };
  assert.equal(assert.throws(() => iterator.throw(thrown)), thrown);
  assert.equal(closedIterators(), before + 1);
  assert.deepEqual(iterator.next(), { value: undefined, done: true });
}

function iteratorFails(addon, assert) {
  const iterator = addon.failing();
  assert.equal(iterator.next().value, 'element 0');
  assert.equal(iterator.next().value, 'element 1');
  assert.throws(() => iterator.next(), { javaClass: 'java.lang.IllegalStateException', message: 'no third' });
  assert.deepEqual(iterator.next(), { value: undefined, done: true });
}

function iteratorNull(addon, assert) {
  assert.deepEqual([...addon.holes()], ['a', null]);
  const iterator = addon.wronglyNull();
  iterator.next();
  assert.throws(() => iterator.next(), { javaClass: 'java.lang.NullPointerException' });
}

function iteratorReceiver(addon, assert) {
  const { next } = addon.steps(1);
  for (const self of [undefined, {}, new addon.Range(1), [][Symbol.iterator]()]) {
    assert.throws(() => next.call(self), {
      ...invalidThis,
      message: "`Iterator.next` needs `this` to be an iterator of this addon's",
    });
  }
}

function iterableReceiver({ Range }, assert) {
  assert.throws(() => Range.prototype[Symbol.iterator].call({}), {
    ...invalidThis,
    message: '`Range.[Symbol.iterator]` needs `this` to be a `Range`',
  });
}

function noReceiver({ Counter }, assert) {
  const { increment } = new Counter();
  for (const self of [undefined, null, 1, 'text', {}, [], Counter.prototype, Counter]) {
    assert.throws(() => increment.call(self), {
      ...invalidThis,
      message: '`Counter.increment` needs `this` to be a `Counter`',
    });
  }
}

function noAccessorReceiver({ Counter }, assert) {
  const descriptor = Object.getOwnPropertyDescriptor(Counter.prototype, 'count');
  for (const self of [undefined, {}, Counter.prototype]) {
    assert.throws(() => descriptor.get.call(self), {
      ...invalidThis,
      message: '`Counter.count` needs `this` to be a `Counter`',
    });
    assert.throws(() => descriptor.set.call(self, 1), invalidThis);
  }
  assert.throws(() => Counter.prototype.count, invalidThis);
}

function otherReceiver({ Counter, Resource, Square }, assert) {
  for (const self of [new Square(1), new Resource(false)]) {
    assert.throws(() => Counter.prototype.increment.call(self), {
      ...invalidThis,
      message: `\`Counter.increment\` needs \`this\` to be a \`Counter\`, got \`${self.constructor.name}\``,
    });
  }
}

function otherArgument({ Counter, Square }, assert) {
  const counter = new Counter();
  for (const [value, shown] of [
    [{}, 'Object'],
    [null, 'Null'],
    [undefined, 'Undefined'],
    [new Square(1), 'Square'],
    [Counter, 'Function'],
  ]) {
    assert.throws(() => counter.same(value), {
      ...invalidArgument,
      message: `cannot convert \`${shown}\` to \`Counter\` (argument \`other\` of \`Counter.same\`)`,
    });
  }
}

function forgedPrototype({ Counter }, assert) {
  const forged = Object.create(Counter.prototype);
  assert.ok(forged instanceof Counter);
  assert.throws(() => forged.increment(), invalidThis);
  assert.throws(() => new Counter().same(forged), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Counter` (argument `other` of `Counter.same`)',
  });
}

function forgedChild({ Counter }, assert) {
  const child = Object.create(new Counter());
  assert.throws(() => child.increment(), invalidThis);
}

function forgedProxy({ Counter }, assert) {
  const proxy = new Proxy(new Counter(), {});
  assert.throws(() => proxy.increment(), invalidThis);
  assert.throws(() => new Counter().same(proxy), invalidArgument);
}

function forgedPrototypeChange({ Counter, Square }, assert) {
  const square = Object.setPrototypeOf(new Square(1), Counter.prototype);
  assert.throws(() => square.increment(), {
    ...invalidThis,
    message: '`Counter.increment` needs `this` to be a `Counter`, got `Square`',
  });
  const counter = Object.setPrototypeOf(new Counter(4), null);
  assert.equal(Counter.prototype.increment.call(counter), counter);
}

function revokedProxy({ Counter }, assert) {
  const { proxy, revoke } = Proxy.revocable(new Counter(), {});
  revoke();
  assert.throws(() => Counter.prototype.increment.call(proxy), invalidThis);
  assert.throws(() => new Counter().same(proxy), invalidArgument);
}

function hostileProxy({ Counter }, assert) {
  const trap = new Error('a trap ran');
  const fail = () => {
    throw trap;
  };
  const hostile = new Proxy({}, { getPrototypeOf: fail, get: fail });
  assert.throws(() => Counter.prototype.increment.call(hostile), invalidThis);
  assert.throws(() => new Counter().same(hostile), invalidArgument);
  assert.equal(assert.throws(() => Counter.call(hostile)), trap);
}

function prototypeChain({ Shape, Square, Disk }, assert) {
  assert.equal(Object.getPrototypeOf(Square), Shape);
  assert.equal(Object.getPrototypeOf(Square.prototype), Shape.prototype);
  assert.equal(Object.getPrototypeOf(Disk.prototype), Shape.prototype);
  assert.equal(Disk.name, 'Disk');
}

function instancesOfParents({ Shape, Square, Disk }, assert) {
  const disk = Disk.of(2);
  assert.ok(new Square(3) instanceof Shape);
  assert.ok(disk instanceof Shape);
  assert.ok(!(disk instanceof Square));
}

function overriding({ Shape, Square, Disk }, assert) {
  const square = new Square(3);
  const disk = Disk.of(2);
  assert.equal(square.area(), 9);
  assert.equal(disk.area(), 12);
  assert.equal(square.describe(), 'Square of 9.0');
  assert.equal(Shape.prototype.describe.call(disk), 'round, Circle of 12.0');
  square.side = 4;
  assert.equal(square.area(), 16);
}

function siblings({ Square, Disk }, assert) {
  assert.throws(() => Disk.prototype.describe.call(new Square(3)), {
    ...invalidThis,
    message: '`Disk.describe` needs `this` to be a `Disk`, got `Square`',
  });
}

function nearestExported(addon, assert) {
  const { Shape, Square } = addon;
  assert.equal(Object.getPrototypeOf(Shape.unit()), Square.prototype);
  assert.equal(Object.getPrototypeOf(Square.unit()), Square.prototype);
  const tile = addon.tile();
  assert.equal(Object.getPrototypeOf(tile), Square.prototype);
  assert.equal(tile.describe(), 'Tile of 4.0');
}

function instancesInLists(addon, assert) {
  const square = new addon.Square(4);
  const disk = addon.Disk.of(2);
  const both = addon.both(square, disk);
  assert.equal(both.length, 3);
  assert.equal(both[0], square);
  assert.equal(both[1], disk);
  assert.equal(both[2], square);
  assert.equal(addon.total([square, disk, square]), 44);
}

function noInstanceInList(addon, assert) {
  assert.throws(() => addon.total([new addon.Square(1), {}]), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Shape` (argument `shapes[1]` of `total`)',
  });
}

function instancesInRecords(addon, assert) {
  const square = new addon.Square(4);
  const disk = addon.Disk.of(2);
  const pair = addon.pair({ left: square });
  assert.equal(pair.left, square);
  assert.equal(pair.right, square);
  assert.equal(addon.pair({ left: square, right: disk }).right, disk);
}

function noInstanceInRecord(addon, assert) {
  assert.throws(() => addon.pair({ left: 1 }), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `Shape` (argument `pair.left` of `pair`)',
  });
  assert.throws(() => addon.pair({}), { message: 'missing field `left` (argument `pair.left` of `pair`)' });
}

function noInstance(addon, assert) {
  const square = new addon.Square(4);
  assert.equal(addon.asSquare(square), square);
  assert.equal(addon.asSquare(addon.Disk.of(2)), null);
}

function unionInstances(addon, assert) {
  const square = new addon.Square(2);
  const resource = new addon.Resource(false);
  class Tilted extends addon.Square {}
  const tilted = new Tilted(3);
  for (const figure of [square, resource, tilted, addon.tile(), addon.Disk.of(1)]) {
    assert.equal(addon.echoFigure(figure), figure);
  }
  assert.equal(addon.describeFigure(tilted), 'Square of 9.0');
  assert.equal(addon.describeFigure(resource), 'resource');
  assert.equal(addon.describeFigure(null), 'null');
}

function unionInstanceFirst(addon, assert) {
  const square = new addon.Square(2);
  assert.equal(addon.describeFigure({ side: square.side }), 'Side[side=2.0]');
  assert.equal(addon.describeFigure(square), 'Square of 4.0');
  assert.equal(addon.describeFigure({ name: 'resource' }), 'Name[name=resource]');
}

function unionFields(addon, assert) {
  const square = new addon.Square(2);
  const resource = new addon.Resource(false);
  const group = addon.echoFigure({ first: square, others: [resource, { side: 1 }, { first: square, others: [] }] });
  assert.equal(group.first, square);
  assert.equal(group.others[0], resource);
  assert.deepEqual(group.others[1], { side: 1 });
  assert.equal(group.others[2].first, square);
}

function unionNoInstance(addon, assert) {
  assert.throws(() => addon.echoFigure({ first: new addon.Square(1), others: [new addon.Counter()] }), {
    ...invalidArgument,
    message: `cannot convert \`Object\` to \`Figure\` (argument \`figure\` of \`echoFigure\`)
  \`Side\`: missing field \`side\` (argument \`figure.side\` of \`echoFigure\`)
  \`Group\`: cannot convert \`Counter\` to \`Figure\` (argument \`figure.others[0]\` of \`echoFigure\`)
  \`Side\`: missing field \`side\` (argument \`figure.others[0].side\` of \`echoFigure\`)
  \`Group\`: missing field \`first\` (argument \`figure.others[0].first\` of \`echoFigure\`)
  \`Thing\`: cannot convert \`Counter\` to \`Thing\` (argument \`figure.others[0]\` of \`echoFigure\`)
  \`Resource\`: cannot convert \`Counter\` to \`Resource\` (argument \`figure.others[0]\` of \`echoFigure\`)
  \`Name\`: missing field \`name\` (argument \`figure.others[0].name\` of \`echoFigure\`)
  \`Shape\`: cannot convert \`Counter\` to \`Shape\` (argument \`figure.others[0]\` of \`echoFigure\`)
  \`Thing\`: cannot convert \`Object\` to \`Thing\` (argument \`figure\` of \`echoFigure\`)
  \`Resource\`: cannot convert \`Object\` to \`Resource\` (argument \`figure\` of \`echoFigure\`)
  \`Name\`: missing field \`name\` (argument \`figure.name\` of \`echoFigure\`)
  \`Shape\`: cannot convert \`Object\` to \`Shape\` (argument \`figure\` of \`echoFigure\`)`,
  });
  assert.throws(() => addon.echoFigure(Object.create(addon.Disk.prototype)), invalidArgument);
}

function unionClosed(addon, assert) {
  const resource = new addon.Resource(false);
  resource.close();
  assert.throws(() => addon.echoFigure(resource), {
    name: 'TypeError',
    code: 'ERR_INVALID_STATE',
    message: 'the object is closed (argument `figure` of `echoFigure`)',
  });
}

function doublingOf(Counter) {
  return class Doubling extends Counter {
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
  };
}

function subclasses({ Counter }, assert) {
  const Doubling = doublingOf(Counter);
  const doubling = new Doubling(4);
  assert.ok(doubling instanceof Counter);
  assert.ok(doubling instanceof Doubling);
  assert.equal(Object.getPrototypeOf(doubling), Doubling.prototype);
  assert.equal(doubling.count, 8);
  assert.equal(doubling.own, 'mine');
}

function subclassMethods({ Counter }, assert) {
  const doubling = new (doublingOf(Counter))(4);
  assert.equal(doubling.increment(3), doubling);
  assert.equal(doubling.count, 14);
  assert.equal(doubling.triple, 42);
}

function subclassArguments({ Counter }, assert) {
  const doubling = new (doublingOf(Counter))(4);
  assert.equal(new Counter().same(doubling), false);
  assert.equal(doubling.same(doubling), true);
}

function subclassStatics({ Counter }, assert) {
  const Doubling = doublingOf(Counter);
  assert.equal(Doubling.LIMIT, 1000);
  assert.ok(Doubling.parse('3') instanceof Counter);
}

function subclassOfSubclass({ Counter }, assert) {
  class Further extends doublingOf(Counter) {}
  assert.equal(new Further(1).count, 2);
}

function subclassThrows({ Counter }, assert) {
  const Doubling = doublingOf(Counter);
  assert.throws(() => new Doubling(-1), { javaClass: 'java.lang.IllegalArgumentException' });
}

function oldStyleSubclass({ Counter }, assert) {
  function OldStyle(start) {
    return Reflect.construct(Counter, [start], new.target);
  }
  OldStyle.prototype = Object.create(Counter.prototype);
  assert.equal(new OldStyle(7).count, 7);
  assert.ok(new OldStyle(7) instanceof OldStyle);
}

function subclassOfChild({ Square }, assert) {
  class Cube extends Square {
    area() {
      return super.area() * 6;
    }
  }
  assert.equal(new Cube(2).area(), 24);
}

function externalOfInstance(addon, assert) {
  const counter = new addon.Counter(3);
  const external = addon.externalOf(counter);
  assert.ok(external !== counter);
  assert.equal(addon.counterOf(external), counter);
  const [first, second, same] = addon.externalFirst();
  assert.equal(second, same);
  assert.equal(addon.counterOf(first), second);
  assert.ok(second instanceof addon.Counter);
}

function untypedInstance(addon, assert) {
  const counter = new addon.Counter(3);
  assert.equal(addon.untyped(counter), counter);
  assert.throws(() => addon.untyped({}), {
    name: 'TypeError',
    code: 'ERR_INVALID_ARG_TYPE',
    message: 'cannot convert `Object` to `Counter` (argument `counter` of `untyped`)',
  });
}

function identity({ Counter }, assert) {
  const shared = Counter.shared();
  shared.tag = 'kept';
  assert.equal(Counter.shared(), shared);
  assert.equal(Counter.shared().tag, 'kept');
  assert.ok(Counter.parse('1') !== Counter.parse('1'));
}

function keptInstance(addon, assert) {
  const square = new addon.Square(5);
  assert.equal(addon.keep(square), null);
  assert.equal(addon.keep(null), square);
  assert.equal(addon.keep(undefined), null);
}

function manyInstances(addon, assert) {
  const many = Array.from({ length: 1000 }, (_, i) => new addon.Square(i));
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
}

function closingTwice({ Resource }, assert) {
  const resource = new Resource(false);
  resource.close();
  const after = Resource.open();
  assert.equal(resource.close(), undefined);
  assert.equal(Resource.open(), after);
}

function methodAfterClose({ Resource }, assert) {
  const resource = new Resource(false);
  resource.close();
  assert.throws(() => resource.name(), {
    name: 'TypeError',
    code: 'ERR_INVALID_STATE',
    message: '`Resource.name` was called on a closed object',
  });
}

function argumentAfterClose({ Resource }, assert) {
  const resource = new Resource(false);
  resource.close();
  assert.throws(() => Resource.nameOf(resource), {
    name: 'TypeError',
    code: 'ERR_INVALID_STATE',
    message: 'the object is closed (argument `resource` of `Resource.nameOf`)',
  });
}

function closeReceiver({ Resource }, assert) {
  assert.throws(() => Resource.prototype.close.call({}), invalidThis);
}

function closeThrows({ Resource }, assert) {
  const before = Resource.open();
  const stuck = new Resource(true);
  assert.throws(() => stuck.close(), { message: 'stuck' });
  stuck.close();
  assert.equal(Resource.open(), before);
}

function disposing({ Resource }, assert) {
  const before = Resource.open();
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
