export default async function check(addon, assert) {
  assert.equal(addon.motto(), 'Übung macht den Meister.\n');
  assert.equal(addon.setting('colour'), 'blaugrün');
  assert.equal(addon.setting('long'), 'one two');
  assert.equal(addon.setting('absent'), 'none');

  // Names put together at run time: `napi.resources` lists these, and no others.
  assert.equal(addon.word('en', 'color'), 'red');
  assert.equal(addon.word('de', 'größe'), 'größer');
  assert.equal(addon.word('fr', 'color'), null);
  assert.equal(addon.length('empty/nothing'), 0);
  assert.equal(addon.length('words/readme.md'), -1);

  assert.deepEqual(addon.codecs(), ['rot13', 'hex']);
  assert.deepEqual(addon.encode('Wörld'), ['Jöeyq', '57c3b6726c64']);
  assert.deepEqual(addon.instances(), [true, false]);
  assert.equal(addon.unoffered(), 'none');
}
