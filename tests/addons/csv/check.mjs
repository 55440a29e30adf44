export default async function check(addon, assert) {
  assert.deepEqual(addon.parse('a,b\r\n"x, y","say ""hi"""\r\n'), [
    ['a', 'b'],
    ['x, y', 'say "hi"'],
  ]);
  assert.deepEqual(addon.parse(''), []);
  assert.deepEqual(addon.parse('"two\nlines",世界'), [['two\nlines', '世界']]);
  assert.throws(() => addon.parse('"unclosed'));
  assert.deepEqual(addon.parseTabs('a\tb\\tc'), [['a', 'b\tc']]);

  assert.deepEqual(addon.parseRecords('name,age\nAda,36\nGrace,85\n'), [
    { name: 'Ada', age: '36' },
    { name: 'Grace', age: '85' },
  ]);

  assert.deepEqual(addon.totals('city,price\nRome,1.20\nOslo,3.005\nRome,0.80\n', 'city', 'price'), [
    { group: 'Oslo', rows: 1, sum: '3.005' },
    { group: 'Rome', rows: 2, sum: '2.00' },
  ]);
  assert.throws(() => addon.totals('city,price\nRome,1', 'town', 'price'), /town/);
  assert.throws(() => addon.totals('city,price\nRome,abc', 'city', 'price'));

  const rows = [
    ['plain', 'with, comma', 'with "quote"'],
    ['', ' lead', 'multi\nline'],
  ];
  assert.deepEqual(addon.parse(addon.write(rows)), rows);
  assert.equal(addon.writeQuoted([['a;b', '"']]), '"a;b";""""\n');

  const many = Array.from({ length: 5000 }, (_, i) => [String(i), `name ${i}`, `"${i}"`]);
  assert.deepEqual(addon.parse(addon.write(many)), many);
}
