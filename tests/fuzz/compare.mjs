const SETTINGS = { seed: 20261122, calls: 100_000 };

/** Runs a fuzz on a module without the loaders of its package, then on the addon, and compares what came of each call. */
export default function compare(fuzz, { addon, plain }, assert) {
  const outcomes = [];
  const tally = fuzz(plain, { ...SETTINGS, record: (outcome) => outcomes.push(digest(outcome)) });
  console.log(JSON.stringify(tally));
  assert.ok(tally.calls >= 100_000);
  // A fuzz that only ever fails, or never, tests nothing.
  assert.ok(tally.returned > 5_000, `${tally.returned} calls returned`);
  assert.ok(tally.threw > 5_000, `${tally.threw} calls threw`);

  let number = 0;
  fuzz(addon, {
    ...SETTINGS,
    record(outcome) {
      const same = digest(outcome) === outcomes[number++];
      if (!same) throw new Error(`seed ${SETTINGS.seed}, call ${number} came out otherwise than without our loader: ${outcome}`);
    },
  });
  assert.equal(number, outcomes.length);
}

// Outcomes are compared by hash: all of their text would not fit into memory. FNV-1a.
function digest(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
