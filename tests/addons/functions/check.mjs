export const surface = {
  'callback parameter': {
    'functions come in at any place, and their results are checked': incoming,
  },
  'function made in Java': {
    "Java's functions go out at any place, and JavaScript's come out as themselves": outgoing,
  },
  'optional parameters': {
    'the rest of the arguments is an array': rest,
  },
  this: {
    'a method is told its this': self,
  },
  'function handle': {
    'a function is called, applied, bound and constructed': handles,
  },
};

const invalidArgument = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' };
const invalidResult = { name: 'TypeError', code: 'ERR_INVALID_RETURN_VALUE' };

function incoming(addon, assert) {
  assert.equal(addon.callFunction((arg) => arg + 41), 42);
  assert.throws(() => addon.callFunction((arg) => `${arg}`), {
    ...invalidResult,
    message: 'cannot convert `String "1"` to `int` (result of callback `callback` of `callFunction`)',
  });
  assert.throws(() => addon.callFunction({}), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Function` (argument `callback` of `callFunction`)',
  });

  const handler = { event: 'e', run: (a, b) => a * b, all: [() => 'x', () => 'y'] };
  assert.equal(addon.runHandler(handler), 60);
  assert.equal(addon.runHandler({ ...handler, run: undefined }), -1);
  assert.equal(addon.runAll(handler), 'e x y');
  assert.throws(() => addon.runHandler({ ...handler, run: 7 }), {
    ...invalidArgument,
    message: 'cannot convert `Number 7` to `Function` (argument `handler.run` of `runHandler`)',
  });
  assert.throws(() => addon.runAll({ ...handler, all: [() => 'x', null] }), {
    ...invalidArgument,
    message: 'cannot convert `Null` to `Function` (argument `handler.all[1]` of `runAll`)',
  });
  assert.throws(() => addon.runAll({ ...handler, all: [() => 'x', () => 2] }), {
    ...invalidResult,
    message: 'cannot convert `Number 2` to `String` (result of callback `handler.all[1]` of `runAll`)',
  });
  assert.deepEqual(addon.map([1, 2], { double: (x) => x * 2, plus: (x) => x + 1 }), [3, 5]);
  assert.equal(
    addon.fold(['b', 'c'], 'a', (left, right) => `(${left}${right})`),
    '((ab)c)',
  );
  const thrown = { not: 'an error' };
  assert.equal(
    assert.throws(() =>
      addon.callFunction(() => {
        throw thrown;
      }),
    ),
    thrown,
  );
  addon.keep((text) => `${text}!`);
  addon.keep((text) => `${text}?`);
  assert.deepEqual(addon.callKept('so'), ['so!', 'so?']);
}

function outgoing(addon, assert) {
  const add = addon.adder(5);
  assert.equal(typeof add, 'function');
  assert.equal(add.name, 'applyAsInt');
  assert.equal(add.length, 1);
  assert.equal(add(2), 7);
  assert.equal(add.call({}, 2, 'ignored'), 7);
  assert.throws(() => add('2'), {
    ...invalidArgument,
    message: /^cannot convert `String "2"` to `int` \(argument `\w+` of `IntUnaryOperator.applyAsInt`\)$/,
  });
  assert.throws(() => add(), invalidArgument);
  const [first, second] = [addon.counter(), addon.counter()];
  assert.equal(first(), 1);
  assert.equal(first(), 2);
  assert.equal(second(), 1);
  const handler = addon.handler(2);
  assert.equal(handler.run(3, 4), 24);
  assert.deepEqual(
    handler.all.map((one) => one()),
    ['one', 'two'],
  );
  assert.equal(addon.runHandler(handler), 120);
  const exclaim = addon.twice()((text) => `${text}!`);
  assert.equal(exclaim('so'), 'so!!');
  const own = (text) => text;
  assert.equal(addon.same(own), own);
  const fail = addon.failing('as told');
  const error = assert.throws(() => fail(), { message: 'as told', javaClass: 'java.lang.IllegalStateException' });
  assert.ok(error.stack.includes('Functions.java'), error.stack);
  assert.equal(fail.length, 0);
}

function rest(addon, assert) {
  assert.equal(addon.join('-'), '');
  assert.equal(addon.join('-', 'a'), 'a');
  assert.equal(addon.join('-', 'a', 'b', 'c'), 'a-b-c');
  assert.equal(addon.join.length, 1);
  assert.throws(() => addon.join(), { code: 'ERR_MISSING_ARGS' });
  assert.throws(() => addon.join('-', 'a', 2), {
    ...invalidArgument,
    message: 'cannot convert `Number 2` to `String` (argument `rest[1]` of `join`)',
  });
  const many = Array.from({ length: 10000 }, (_, i) => i);
  assert.equal(addon.sum(...many), 49995000);
  assert.equal(addon.sum(), 0);
  assert.throws(() => addon.sum(1, undefined), invalidArgument);

}

function self(addon, assert) {
  const person = { name: 'Ada', greet: addon.greet };
  assert.equal(person.greet(), 'hello Ada');
  assert.equal(person.greet('good day'), 'good day Ada');
  assert.equal(addon.greet.call({ name: 'Bob' }, 'hi'), 'hi Bob');
  assert.equal(addon.greet.length, 0);
}

function handles(addon, assert) {
  assert.equal(
    addon.callDynamic((...args) => args.length),
    4,
  );
  let seen;
  addon.callDynamic((...args) => {
    seen = args;
    return 0;
  });
  assert.deepEqual(seen, [1, 'two', true, null]);
  assert.throws(() => addon.callDynamic(() => 'many'), {
    ...invalidResult,
    message: 'cannot convert `String "many"` to `int` (result of the function of argument `function` of `callDynamic`)',
  });
  assert.throws(() => addon.callDynamic(1), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `Function` (argument `function` of `callDynamic`)',
  });
  function who(word) {
    return `${this.name} ${word}`;
  }
  assert.equal(addon.applyTo(who, { name: 'Ada' }), 'Ada with by who');
  const bound = addon.bound(
    function (...args) {
      return [this.name, ...args];
    },
    { name: 'Ada' },
  );
  assert.deepEqual(bound(2), ['Ada', 1, 2]);
  class Box {
    constructor(content) {
      this.content = content;
    }
  }
  const box = addon.construct(Box, 'air');
  assert.ok(box instanceof Box);
  assert.equal(box.content, 'air');
  assert.throws(() => addon.construct(() => 1, 'air'), { name: 'TypeError' });
}
