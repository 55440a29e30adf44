// Fuzzes an addon and, with the same calls, its module without the loaders of its package: nothing that came of a call may
// differ. See tests/harness/run-both.mjs.
import compare from './compare.mjs';
import fuzz from './fuzz.mjs';

export default function check(loaded, assert) {
  compare(fuzz, loaded, assert);
}
