export default async function check(addon, assert) {
  assert.equal(addon.abbreviate('Now is the time for all good men', 15), 'Now is the t...');
  assert.throws(() => addon.abbreviate('too narrow', 3), /Minimum abbreviation width is 4/);
  assert.equal(addon.center('Title', 11, '='), '===Title===');
  assert.equal(addon.kebabCase('parseHTMLPage'), 'parse-html-page');
  assert.equal(addon.title('élan VITAL of ŁÓDŹ'), 'Élan Vital Of Łódź');
  assert.equal(addon.distance('kitten', 'sitting', 10), 3);
  assert.equal(addon.distance('elephant', 'hippo', 3), -1);
  assert.equal(addon.nearest('recieve', ['relieve', 'receive', 'deceive']), 'receive');
  assert.deepEqual(addon.between('[a][b] [unclosed', '[', ']'), ['a', 'b']);
  assert.deepEqual(addon.between('none', '[', ']'), []);
  assert.equal(addon.countOf('Hello World 2026', '0-9'), 4);
  assert.equal(addon.addFractions(['1/3', '1/6', '2 1/2']), '3');
  assert.equal(addon.addFractions(['1/3', '1/4']), '7/12');
  assert.throws(() => addon.addFractions(['1/0']), /denominator must not be zero/);
  assert.equal(addon.duration(3723456), '1:02:03.456');
  assert.equal(addon.durationWords(90061000), '1 day 1 hour 1 minute 1 second');
  assert.equal(addon.isNumber('0x1F'), true);
  assert.equal(addon.isNumber('09'), false);
  assert.equal(addon.number('0x7fffffff'), 2147483647);
  assert.equal(addon.number('123456789012345678901234567890'), 123456789012345678901234567890);
  assert.equal(addon.number('-1.5e300'), -1.5e300);
  assert.throws(() => addon.number('four'), /four is not a valid number/);
  assert.equal(addon.hash([]), 17);
  assert.equal(addon.label('n', new Int32Array([1, 2, 2])), '{"name":"n","count":3,"sorted":true}');
}
