// Runs a case's check on an addon and says how it went, in a value that every host can hand on.
import { createAssert } from './assert.mjs';

// A host that only runs checks need not have a clock this fine.
const now = () => globalThis.performance?.now() ?? Date.now();

/** `load` gives the addon's exports; `check` is the module's default export. */
export async function run(load, check) {
  const assert = createAssert();
  try {
    const started = now();
    const addon = await load();
    const loaded = now();
    await check(addon, assert);
    if (assert.count === 0) throw new Error('the check asserted nothing');
    return { passed: true, assertions: assert.count, loadMillis: loaded - started, checkMillis: now() - loaded };
  } catch (error) {
    return { passed: false, assertions: assert.count, error: describe(error) };
  }
}

function describe(error) {
  if (!(error instanceof Error)) return `not an error was thrown: ${String(error)}`;
  const stack = String(error.stack);
  const text = stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
  return error.cause === undefined ? text : `${text}\ncaused by ${describe(error.cause)}`;
}
