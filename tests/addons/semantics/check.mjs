import expected from './expected.mjs';

export default async function check(addon, assert) {
  for (const [section, outcomes] of Object.entries(expected)) {
    assert.deepEqual(addon.report(section).trimEnd().split('\n'), outcomes, section);
  }
  assert.throws(() => addon.report('nonsense'), { message: /nonsense/ });
}
