export const surface = {
  'callback parameter': {
    'Java calls what JavaScript gives': called,
    'its result is checked': resultChecked,
    'what is no function is an error': noFunction,
    'in a record it is a field': inRecord,
    'in a list it is an element': inList,
    'in a map it is a value': inMap,
    'in a record, what is no function is named by the path': noFunctionInRecord,
    'in a list, what is no function is named by the path': noFunctionInList,
    'a wrong result is named by the path too': wrongResultInList,
    'it may have several parameters': severalParameters,
    'what it throws passes through Java': throwing,
    'it may be kept and called in later calls': kept,
    'it cannot be called off the JavaScript thread': {
      gap: { 'Chromium, not isolated': 'every Java thread is the JavaScript thread there' },
      run: calledElsewhere,
    },
  },
  'function made in Java': {
    'a lambda is a function with the name and the length of its method': lambda,
    'its arguments are checked': lambdaArguments,
    'its arguments are needed': lambdaArity,
    'its this and further arguments are ignored': lambdaThis,
    'it keeps its state': closures,
    'it may be in a record and in a list': outgoingFields,
    'functions take and give functions': higherOrder,
    "a function of JavaScript's comes out as itself": sameFunction,
    'what it throws is a JavaScript error with Java frames': lambdaThrows,
  },
  'kept function': {
    'a reference keeps a function for later calls': keptReference,
    'it comes out as the function it was': keptIdentity,
    'it cannot be called off the JavaScript thread': {
      gap: { 'Chromium, not isolated': 'every Java thread is the JavaScript thread there' },
      run: keptElsewhere,
    },
    'it is closed on any thread, more than once': keptReleased,
    'its result is checked': keptResult,
    'it takes no other value': keptArgument,
  },
  'optional parameters': {
    'the rest of the arguments is an array': rest,
    'the rest is no part of the length': restLength,
    'what stands before the rest is needed': restArity,
    'an error names the place in the rest': restElement,
    'the rest may be ten thousand arguments': manyArguments,
    'undefined in the rest is an argument': restUndefined,
    'a nullable parameter may be left out': leftOut,
  },
  this: {
    'a method is told its this': self,
    'call and apply say what this is': explicitThis,
    'this is no argument': thisLength,
    'a this of another kind is an error': wrongThis,
    'a this that lacks a field is an error': incompleteThis,
  },
  strict: {
    'arguments that are right are converted': strictRight,
    'no getter of an argument runs when a later one is wrong': strictBeforeConversion,
    'what an argument holds is checked when it is converted': strictInside,
    'a null where none may be is wrong': strictNull,
    'undefined comes in the place of an error': undefinedInvalid,
    'undefined comes for missing arguments too': undefinedMissing,
    'what is wrong inside an argument is an error all the same': undefinedInside,
  },
  'TypeScript overrides': {
    'JavaScript calls a function whatever TypeScript says of it': overridden,
    'a function that TypeScript is not told of is there': skipped,
    'a component is checked for its Java type alone': overriddenComponent,
  },
  'function handle': {
    'call passes values of any kind': dynamicCall,
    'the result of a call is checked': dynamicResult,
    'what is no function is an error': dynamicArgument,
    'apply passes a this, and name is the name': applied,
    'bind fixes this and the first arguments': bound,
    'construct makes an instance': constructed,
    'what is no constructor cannot construct': notConstructed,
  },
};

const invalidArgument = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' };
const invalidResult = { name: 'TypeError', code: 'ERR_INVALID_RETURN_VALUE' };

function called(addon, assert) {
  assert.equal(addon.callFunction((arg) => arg + 41), 42);
}

function resultChecked(addon, assert) {
  assert.throws(() => addon.callFunction((arg) => `${arg}`), {
    ...invalidResult,
    message: 'cannot convert `String "1"` to `int` (result of callback `callback` of `callFunction`)',
  });
}

function noFunction(addon, assert) {
  assert.throws(() => addon.callFunction({}), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Function` (argument `callback` of `callFunction`)',
  });
}

const handlerOf = (more) => ({ event: 'e', run: (a, b) => a * b, all: [() => 'x', () => 'y'], ...more });

function inRecord(addon, assert) {
  assert.equal(addon.runHandler(handlerOf()), 60);
  assert.equal(addon.runHandler(handlerOf({ run: undefined })), -1);
}

function inList(addon, assert) {
  assert.equal(addon.runAll(handlerOf()), 'e x y');
}

function inMap(addon, assert) {
  assert.deepEqual(addon.map([1, 2], { double: (x) => x * 2, plus: (x) => x + 1 }), [3, 5]);
}

function noFunctionInRecord(addon, assert) {
  assert.throws(() => addon.runHandler(handlerOf({ run: 7 })), {
    ...invalidArgument,
    message: 'cannot convert `Number 7` to `Function` (argument `handler.run` of `runHandler`)',
  });
}

function noFunctionInList(addon, assert) {
  assert.throws(() => addon.runAll(handlerOf({ all: [() => 'x', null] })), {
    ...invalidArgument,
    message: 'cannot convert `Null` to `Function` (argument `handler.all[1]` of `runAll`)',
  });
}

function wrongResultInList(addon, assert) {
  assert.throws(() => addon.runAll(handlerOf({ all: [() => 'x', () => 2] })), {
    ...invalidResult,
    message: 'cannot convert `Number 2` to `String` (result of callback `handler.all[1]` of `runAll`)',
  });
}

function severalParameters(addon, assert) {
  assert.equal(
    addon.fold(['b', 'c'], 'a', (left, right) => `(${left}${right})`),
    '((ab)c)',
  );
}

function throwing(addon, assert) {
  const thrown = { not: 'an error' };
  assert.equal(
    assert.throws(() =>
      addon.callFunction(() => {
        throw thrown;
      }),
    ),
    thrown,
  );
}

function kept(addon, assert) {
  addon.keep((text) => `${text}!`);
  addon.keep((text) => `${text}?`);
  assert.deepEqual(addon.callKept('so'), ['so!', 'so?']);
}

function lambda(addon, assert) {
  const add = addon.adder(5);
  assert.equal(typeof add, 'function');
  assert.equal(add.name, 'applyAsInt');
  assert.equal(add.length, 1);
  assert.equal(add(2), 7);
  assert.equal(addon.failing('').length, 0);
}

function lambdaArguments(addon, assert) {
  assert.throws(() => addon.adder(5)('2'), {
    ...invalidArgument,
    message: /^cannot convert `String "2"` to `int` \(argument `\w+` of `IntUnaryOperator.applyAsInt`\)$/,
  });
}

function lambdaArity(addon, assert) {
  assert.throws(() => addon.adder(5)(), invalidArgument);
}

function lambdaThis(addon, assert) {
  assert.equal(addon.adder(5).call({}, 2, 'ignored'), 7);
}

function closures(addon, assert) {
  const [first, second] = [addon.counter(), addon.counter()];
  assert.equal(first(), 1);
  assert.equal(first(), 2);
  assert.equal(second(), 1);
}

function outgoingFields(addon, assert) {
  const handler = addon.handler(2);
  assert.equal(handler.run(3, 4), 24);
  assert.deepEqual(
    handler.all.map((one) => one()),
    ['one', 'two'],
  );
  assert.equal(addon.runHandler(handler), 120);
}

function higherOrder(addon, assert) {
  const exclaim = addon.twice()((text) => `${text}!`);
  assert.equal(exclaim('so'), 'so!!');
}

function sameFunction(addon, assert) {
  const own = (text) => text;
  assert.equal(addon.same(own), own);
}

function lambdaThrows(addon, assert) {
  const fail = addon.failing('as told');
  const error = assert.throws(() => fail(), { message: 'as told', javaClass: 'java.lang.IllegalStateException' });
  assert.ok(error.stack.includes('Functions.java'), error.stack);
}

async function calledElsewhere(addon, assert) {
  addon.keep((text) => text);
  assert.equal(
    await addon.callKeptElsewhere(),
    'ERR_WRONG_THREAD: a JavaScript function can be called on the JavaScript thread only',
  );
}

function keptReference(addon, assert) {
  const calls = [];
  addon.keepFunction((...args) => calls.push(args));
  assert.equal(addon.callFunctionKept(7), 1);
  assert.equal(addon.callFunctionKept(8), 2);
  assert.deepEqual(calls, [
    [7, 'kept'],
    [8, 'kept'],
  ]);
}

function keptIdentity(addon, assert) {
  const own = () => 1;
  addon.keepFunction(own);
  assert.equal(addon.functionKept(), own);
}

async function keptElsewhere(addon, assert) {
  addon.keepFunction(() => 1);
  assert.equal(
    await addon.callFunctionElsewhere(),
    'ERR_WRONG_THREAD: the value of a `Ref` can be reached on the JavaScript thread only',
  );
}

async function keptReleased(addon, assert) {
  addon.keepFunction(() => 1);
  assert.equal(await addon.releaseFunction(), true);
  assert.throws(() => addon.callFunctionKept(1), { code: 'ERR_INVALID_STATE', message: 'the `Ref` is closed' });
}

function keptResult(addon, assert) {
  addon.keepFunction(() => 'many');
  assert.throws(() => addon.callFunctionKept(1), {
    ...invalidResult,
    message: 'cannot convert `String "many"` to `int` (result of the function of a `Ref`)',
  });
}

function keptArgument(addon, assert) {
  assert.throws(() => addon.keepFunction({}), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Function` (argument `function` of `keepFunction`)',
  });
}

function rest(addon, assert) {
  assert.equal(addon.join('-'), '');
  assert.equal(addon.join('-', 'a'), 'a');
  assert.equal(addon.join('-', 'a', 'b', 'c'), 'a-b-c');
}

function restLength(addon, assert) {
  assert.equal(addon.join.length, 1);
}

function restArity(addon, assert) {
  assert.throws(() => addon.join(), {
    name: 'TypeError',
    code: 'ERR_MISSING_ARGS',
    message: 'missing argument `separator` of `join` (1 argument needed, 0 given)',
  });
}

function restElement(addon, assert) {
  assert.throws(() => addon.join('-', 'a', 2), {
    ...invalidArgument,
    message: 'cannot convert `Number 2` to `String` (argument `rest[1]` of `join`)',
  });
}

function manyArguments(addon, assert) {
  const many = Array.from({ length: 10000 }, (_, i) => i);
  assert.equal(addon.sum(...many), 49995000);
}

function restUndefined(addon, assert) {
  assert.equal(addon.sum(), 0);
  assert.throws(() => addon.sum(1, undefined), {
    ...invalidArgument,
    message: 'cannot convert `Undefined` to `double` (argument `numbers[1]` of `sum`)',
  });
}

function leftOut(addon, assert) {
  const person = { name: 'Ada', greet: addon.greet };
  for (const greeting of [[], [undefined], [null]]) {
    assert.equal(person.greet(...greeting), 'hello Ada');
  }
}

function self(addon, assert) {
  const person = { name: 'Ada', greet: addon.greet };
  assert.equal(person.greet('good day'), 'good day Ada');
}

function explicitThis(addon, assert) {
  assert.equal(addon.greet.call({ name: 'Bob' }, 'hi'), 'hi Bob');
  assert.equal(addon.greet.apply({ name: 'Cyd' }, ['ho']), 'ho Cyd');
}

function thisLength(addon, assert) {
  assert.equal(addon.greet.length, 0);
}

function wrongThis(addon, assert) {
  assert.throws(() => addon.doubled.call({ amount: 'two' }), {
    name: 'TypeError',
    code: 'ERR_INVALID_THIS',
    message: 'cannot convert `String "two"` to `int` (`this.amount` of `doubled`)',
  });
}

function incompleteThis(addon, assert) {
  assert.throws(() => addon.doubled.call({}), {
    name: 'TypeError',
    code: 'ERR_INVALID_THIS',
    message: 'missing field `amount` (`this.amount` of `doubled`)',
  });
}

function dynamicCall(addon, assert) {
  let seen;
  assert.equal(
    addon.callDynamic((...args) => {
      seen = args;
      return args.length;
    }),
    4,
  );
  assert.deepEqual(seen, [1, 'two', true, null]);
}

function dynamicResult(addon, assert) {
  assert.throws(() => addon.callDynamic(() => 'many'), {
    ...invalidResult,
    message: 'cannot convert `String "many"` to `int` (result of the function of argument `function` of `callDynamic`)',
  });
}

function dynamicArgument(addon, assert) {
  assert.throws(() => addon.callDynamic(1), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `Function` (argument `function` of `callDynamic`)',
  });
}

function applied(addon, assert) {
  function who(word) {
    return `${this.name} ${word}`;
  }
  assert.equal(addon.applyTo(who, { name: 'Ada' }), 'Ada with by who');
}

function bound(addon, assert) {
  const function_ = addon.bound(
    function (...args) {
      return [this.name, ...args];
    },
    { name: 'Ada' },
  );
  assert.deepEqual(function_(2), ['Ada', 1, 2]);
}

function constructed(addon, assert) {
  class Box {
    constructor(content) {
      this.content = content;
    }
  }
  const box = addon.construct(Box, 'air');
  assert.ok(box instanceof Box);
  assert.equal(box.content, 'air');
}

function notConstructed(addon, assert) {
  assert.throws(() => addon.construct(() => 1, 'air'), { name: 'TypeError' });
}

function strictRight(addon, assert) {
  const twice = (value) => value * 2;
  assert.equal(addon.strictSum({ x: 1, y: 2 }, [3], twice), 12);
  assert.equal(addon.strictSum({ x: 1, y: 2 }, [3], twice, true), -12);
  assert.equal(addon.strictSum({ x: 1, y: 2 }, [3], twice, null), 12);
}

function strictBeforeConversion(addon, assert) {
  const read = [];
  const point = new Proxy({ x: 1, y: 2 }, { get: (target, key) => (read.push(key), target[key]) });
  assert.throws(() => addon.strictSum(point, [], 'no function'), {
    ...invalidArgument,
    message: 'cannot convert `String "no function"` to `Function` (argument `each` of `strictSum`)',
  });
  assert.throws(() => addon.strictSum(point, {}, () => 1), {
    ...invalidArgument,
    message: 'cannot convert `Object` to `Array` (argument `more` of `strictSum`)',
  });
  assert.deepEqual(read, []);
}

function strictInside(addon, assert) {
  assert.throws(() => addon.strictSum({ x: 1, y: '2' }, [], (value) => value), {
    ...invalidArgument,
    message: 'cannot convert `String "2"` to `int` (argument `point.y` of `strictSum`)',
  });
}

function strictNull(addon, assert) {
  assert.throws(() => addon.strictSum(null, [], (value) => value), {
    ...invalidArgument,
    message: 'cannot convert `Null` to `Point` (argument `point` of `strictSum`)',
  });
}

function undefinedInvalid(addon, assert) {
  assert.equal(addon.repeated('ab', 2), 'abab');
  assert.equal(addon.repeated(1, 2), undefined);
  assert.equal(addon.repeated('ab', '2'), undefined);
  assert.equal(addon.repeated(null, 2), undefined);
}

function undefinedMissing(addon, assert) {
  assert.equal(addon.repeated('ab'), undefined);
  assert.equal(addon.repeated(), undefined);
}

function undefinedInside(addon, assert) {
  assert.equal(addon.sumOfPoint({ x: 1, y: 2 }), 3);
  assert.equal(addon.sumOfPoint('text'), undefined);
  assert.throws(() => addon.sumOfPoint({ x: 1 }), {
    ...invalidArgument,
    message: 'missing field `y` (argument `point.y` of `sumOfPoint`)',
  });
}

function overridden(addon, assert) {
  const value = {};
  assert.equal(addon.identity(value), value);
  assert.equal(addon.on('open', 1, 2), 'open');
}

function skipped(addon, assert) {
  assert.equal(addon.secret(), 7);
}

function overriddenComponent(addon, assert) {
  assert.equal(addon.colourOf({ colour: 'blue' }), 'blue');
  assert.throws(() => addon.colourOf({ colour: 1 }), {
    ...invalidArgument,
    message: 'cannot convert `Number 1` to `String` (argument `paint.colour` of `colourOf`)',
  });
}
