export default async function check(addon, assert) {
  const lines = (section) => addon.report(section).split('\n');

  const arithmetic = lines('arithmetic');
  for (const line of [
    'int / 0 ! java.lang.ArithmeticException: / by zero',
    'dead / 0 ! java.lang.ArithmeticException: / by zero',
    'unsigned long % 0 ! java.lang.ArithmeticException: / by zero',
    'MIN / -1 = -2147483648',
    'LMIN % -1 = 0',
    '1 << 33 = 2',
    '-1L >>> 65 = 9223372036854775807',
    'NaN -> 0 0 0 0 0 0 0',
  ]) {
    assert.ok(arithmetic.includes(line), line);
  }

  const arrays = lines('arrays');
  assert.ok(arrays.includes('store ! java.lang.ArrayStoreException: java.lang.Integer'));
  assert.ok(arrays.includes('new int[2][-1] ! java.lang.NegativeArraySizeException: -1'));

  assert.ok(lines('casts').includes('unused bad cast ! java.lang.ClassCastException'));
  assert.ok(lines('classInit').some((line) => line.startsWith('failing 2 ! java.lang.NoClassDefFoundError')));

  // Class, method, file and line of every frame, innermost first.
  assert.ok(
    /^IllegalStateException \S+\.traceMiddle:Semantics\.java:\d+ \S+\.traceOuter:Semantics\.java:\d+ /.test(
      lines('traces')[0],
    ),
  );

  const handlers = lines('handlers');
  assert.ok(handlers.includes('too long stored at 1 = -1'));
  assert.ok(handlers.includes('too long stored at 2 ! java.lang.ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 2'));

  const indexes = lines('indexes');
  assert.ok(indexes.includes('0 at 3 ! java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3'));
  assert.ok(indexes.includes('part 4 to 4 ! java.lang.StringIndexOutOfBoundsException'));

  const edits = lines('edits');
  assert.ok(edits.includes('insert int at 4 ! java.lang.StringIndexOutOfBoundsException'));
  assert.ok(edits.includes('next of nothing ! java.util.NoSuchElementException'));
  assert.ok(edits.includes('fill 3, 1 ! java.lang.IllegalArgumentException'));

  const tables = lines('tables');
  assert.ok(tables.includes('words = [A, b, C, d] bC[A, b][d][d, C, b, A]trueAd[b, C, d]'));
  assert.ok(tables.includes('removed while iterated of 5 = [1, 2, 4, 5, 7, 8, 50]'));

  const statics = lines('statics');
  assert.ok(statics.includes('unsigned long of 18446744073709551615 = -1'));
  assert.ok(statics.includes('poll ! java.lang.UnsupportedOperationException'));
  assert.ok(statics.includes('part 3 to 1 ! java.lang.IllegalArgumentException'));

  const randomness = lines('randomness');
  for (const source of ['identifiers', 'numbers', 'keys']) {
    assert.ok(randomness.includes(`${source} = 10000 of 10000`), source);
  }
  assert.ok(randomness.includes('random = 4 2'));

  for (let round = 0; round < 2; round++) {
    const limits = lines('limits');
    assert.ok(limits.includes('overflow ! java.lang.StackOverflowError'));
    assert.ok(limits.includes('huge ! java.lang.OutOfMemoryError'));
    assert.ok(limits.includes('works after = 1000'));
  }
  assert.throws(() => addon.report('nonsense'), /nonsense/);
}
