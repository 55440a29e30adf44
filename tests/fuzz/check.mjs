import fuzz from './fuzz.mjs';

export default async function check(addon, assert) {
  const tally = fuzz(addon, { seed: 20261122, calls: 100_000 });
  console.log(JSON.stringify(tally));
  assert.ok(tally.calls >= 100_000);
  // A fuzz that only ever fails, or never, tests nothing.
  assert.ok(tally.returned > 5_000, `${tally.returned} calls returned`);
  assert.ok(tally.threw > 5_000, `${tally.threw} calls threw`);
}
