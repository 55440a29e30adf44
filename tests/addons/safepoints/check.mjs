// Each loop would hold up a collection for ever if it did not poll.
const LOOPS = [
  'volatile flag',
  'counted',
  'counted down',
  'counted by a variable',
  'counted by nothing',
  'past the largest int',
  'local condition',
  'nested',
  'walk',
  'array',
  'array with a frame',
  'in try',
  'recursion',
];

export default async function check(addon, assert) {
  for (const loop of LOOPS) {
    assert.ok(addon.survives(loop), loop);
  }
}
