export default async function check(addon, assert) {
  assert.equal(addon.matches('a+b*', 'aaabbb'), true);
  assert.equal(addon.matches('a+b*', 'aaabbbc'), false);
  assert.equal(addon.matches('\\p{Greek}+', 'αβγΔ'), true);
  assert.equal(addon.matches('.', '😀'), true);
  assert.throws(() => addon.matches('(', ''), /missing closing \)/);

  assert.deepEqual(addon.findAll('(\\w+)@(\\w+)\\.(com|org)', 'ada@example.org, no@where.net, bob@test.com'), [
    { start: 0, end: 15, groups: ['ada@example.org', 'ada', 'example', 'org'] },
    { start: 31, end: 43, groups: ['bob@test.com', 'bob', 'test', 'com'] },
  ]);
  assert.deepEqual(addon.findAll('z', 'abc'), []);
  assert.deepEqual(addon.named('(?P<year>\\d{4})-(?P<month>\\d\\d)(?:-(?P<day>\\d\\d))?', 'on 2026-11'), {
    year: '2026',
    month: '11',
    day: '',
  });
  assert.equal(addon.replaceAll('(\\w+) (\\w+)', 'hello WORLD', '$2 $1'), 'WORLD hello');
  assert.deepEqual(addon.split('\\s*[,;]\\s*', 'a, b;c ,d'), ['a', 'b', 'c', 'd']);
  assert.equal(addon.matches(addon.quote('1.5*(x)'), '1.5*(x)'), true);

  // A backtracking engine would need longer than the universe is old.
  assert.equal(addon.matches('(a*)*b', 'a'.repeat(5000)), false);
}
