// A check that makes every call of `cases.mjs`, which lies beside it, and compares each outcome with HotSpot's.
import cases from './cases.mjs';

export default async function check(addon, assert) {
  const differences = [];
  for (const { call, expected } of cases) {
    const actual = JSON.stringify(outcome(addon, call, expected));
    const wanted = JSON.stringify(expected);
    if (actual !== wanted) {
      differences.push(`${shortened(JSON.stringify(call))}\n  module  ${shortened(actual)}\n  HotSpot ${shortened(wanted)}`);
    }
    assert.ok(true);
  }
  assert.ok(differences.length === 0, `${differences.length} of ${cases.length} calls differ\n${differences.join('\n')}\n`);
}

function outcome(addon, call, expected) {
  try {
    return { returned: plain(invoke(addon, call)) };
  } catch (error) {
    // Where HotSpot's message is the machine's own text, only the class is compared.
    return { threw: error.javaClass ?? String(error), message: expected.message === null ? null : error.message };
  }
}

function invoke(addon, [name, ...inputs]) {
  return addon[name](...inputs.map((input) => argument(addon, input)));
}

function argument(addon, input) {
  if (input?.$ints) return Int32Array.from(input.$ints);
  if (input?.$doubles) return Float64Array.from(input.$doubles);
  if (input?.$bytes) return Uint8Array.from(input.$bytes);
  return input?.$call ? invoke(addon, input.$call) : input;
}

// Typed arrays as arrays, and a name for each number that JSON cannot write.
function plain(value) {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { $number: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return Array.from(value, plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}

function shortened(text) {
  return text.length > 600 ? `${text.slice(0, 600)}...` : text;
}
