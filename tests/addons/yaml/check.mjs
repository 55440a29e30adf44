export default async function check(addon, assert) {
  assert.deepEqual(JSON.parse(addon.toJson('a: 1\nb: [x, 2.5, true, null]\nc: {d: e}\n')), {
    a: 1,
    b: ['x', 2.5, true, null],
    c: { d: 'e' },
  });
  assert.deepEqual(JSON.parse(addon.toJson('- |\n  literal\n    kept\n- >-\n  folded\n  text\n')), [
    'literal\n  kept\n',
    'folded text',
  ]);
  assert.deepEqual(JSON.parse(addon.toJson('base: &b {x: 1}\ncopy: *b\n')), { base: { x: 1 }, copy: { x: 1 } });
  assert.deepEqual(JSON.parse(addon.toJson('text: "Grüße 世界 😀"')), { text: 'Grüße 世界 😀' });
  assert.throws(() => addon.toJson('a: b: c'), /mapping values are not allowed here/);
  assert.throws(() => addon.toJson('a: 1\na: 2'), /duplicate key a/);
  assert.throws(() => addon.toJson('a: *unknown'), /undefined alias unknown/);
  assert.deepEqual(addon.toJsonAll('--- 1\n--- two\n'), ['1', '"two"']);
  assert.equal(addon.toYaml('{"name": "x", "list": [1, true, "12"]}'), "name: x\nlist:\n- 1\n- true\n- '12'\n");
  assert.deepEqual(addon.events('a: 1'), [
    'StreamStart',
    'DocumentStart',
    'MappingStart',
    'Scalar',
    'Scalar',
    'MappingEnd',
    'DocumentEnd',
    'StreamEnd',
  ]);
  assert.deepEqual(addon.frontMatter('---\ntitle: Hello\ndraft: true\n---\nBody'), { title: 'Hello', draft: 'true' });

  const value = Array.from({ length: 500 }, (_, i) => ({ id: i, name: `item ${i}`, tags: ['a', 'b'], nested: { deep: [i, null] } }));
  assert.deepEqual(JSON.parse(addon.toJson(addon.toYaml(JSON.stringify(value)))), value);
}
