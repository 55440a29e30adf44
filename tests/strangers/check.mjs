// What one addon makes is nothing to another, nor to the same addon loaded again: run beside the packages `classes`, a copy
// of it, `handles`, `semantics`, and a second load of each that shares emnapi's JavaScript with the first.
const inNode = typeof process !== 'undefined';

/** Loads a package of the folder. `again` makes a module of its own of the same files. */
async function load(folder, again = false) {
  if (!inNode) return (await import(`./${folder}/${again ? `${folder}.wasi-browser.js?again` : 'browser.js'}`)).default;
  const { createRequire } = await import('node:module');
  const require = createRequire(import.meta.url);
  if (again) {
    for (const file of ['index.js', `${folder}.wasi.cjs`]) delete require.cache[require.resolve(`./${folder}/${file}`)];
  }
  return require(`./${folder}/index.js`);
}

export default async function check(addon, assert) {
  const classes = await load('classes');
  assert.ok(classes.Counter.name === 'Counter');
  for (const other of [await load('classes', true), await load('copy')]) {
    assert.ok(other.Counter !== classes.Counter, 'loaded twice');
    strangers(classes, other, assert);
    strangers(other, classes, assert);
  }
  const handles = await load('handles');
  const again = await load('handles', true);
  externals(handles, again, assert);
  externals(again, handles, assert);
  instances(classes, handles, assert);
  const drawn = (await load('semantics')).draw();
  for (const [i, other] of (await load('semantics', true)).draw().entries()) {
    assert.ok(other !== drawn[i], `both loads drew ${other}`);
  }
}

/** As many instances on both sides, so that whatever number one has, the other has it too. */
function strangers(one, other, assert) {
  const own = Array.from({ length: 20 }, (_, i) => new one.Counter(i));
  for (const theirs of Array.from({ length: 20 }, (_, i) => new other.Counter(i))) {
    assert.throws(() => own[0].same(theirs), {
      name: 'TypeError',
      code: 'ERR_INVALID_ARG_TYPE',
      message: 'cannot convert `Object` to `Counter` (argument `other` of `Counter.same`)',
    });
    for (const call of [
      () => one.Counter.prototype.increment.call(theirs),
      () => one.Counter.prototype.same.call(theirs, own[0]),
      () => Object.getOwnPropertyDescriptor(one.Counter.prototype, 'count').get.call(theirs),
    ]) {
      assert.throws(call, { name: 'TypeError', code: 'ERR_INVALID_THIS' });
    }
    assert.ok(!(theirs instanceof one.Counter));
  }
  assert.equal(own[7].count, 7);
}

function externals(one, other, assert) {
  const own = Array.from({ length: 20 }, (_, i) => one.image(i));
  for (const theirs of Array.from({ length: 20 }, (_, i) => other.image(i))) {
    assert.throws(() => one.width(theirs), {
      name: 'TypeError',
      code: 'ERR_INVALID_ARG_TYPE',
      message: 'cannot convert `External` to `External<Image>` (argument `image` of `width`)',
    });
    assert.equal(one.same(theirs), theirs);
  }
  assert.equal(one.width(own[7]), 7);
}

/** An instance of the one is an object to the other, which ties to it what it likes. */
function instances(classes, handles, assert) {
  const counter = new classes.Counter(5);
  assert.equal(handles.tied(counter), -1);
  handles.tie(counter, 9);
  assert.equal(handles.tied(counter), 9);
  assert.equal(counter.count, 5);
  assert.throws(() => handles.width(counter), { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
  assert.throws(() => new classes.Counter(1).same(handles.image(1)), { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE' });
}
