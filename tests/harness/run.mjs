// Runs a case's check on an addon and says how it went, in a value that every host can hand on.
import { createAssert } from './assert.mjs';

// A host that only runs checks need not have a clock this fine.
const now = () => globalThis.performance?.now() ?? Date.now();

/**
 * `load` gives the addon's exports. `module` is the check: its default export, if there is one, is called with the exports
 * and with what it asserts with; then each behaviour of its export `surface` is run, and all that fail are reported.
 * `host` is the name of the column: `Node 24`, `Chromium`, `JVM`.
 */
export async function run(load, module, host) {
  const assert = createAssert();
  try {
    const started = now();
    const addon = await load();
    const loaded = now();
    await module.default?.(addon, assert);
    const behaviours = await runSurface(addon, assert, module.surface ?? {}, host);
    if (assert.count === 0) throw new Error('the check asserted nothing');
    return { passed: true, assertions: assert.count, behaviours, loadMillis: loaded - started, checkMillis: now() - loaded };
  } catch (error) {
    return { passed: false, assertions: assert.count, error: describe(error) };
  }
}

/** Every behaviour of a surface, with the hosts that lack it: `{row, title, run, gap}`. */
export function behavioursOf(surface) {
  return Object.entries(surface).flatMap(([row, titles]) =>
    Object.entries(titles).map(([title, behaviour]) =>
      typeof behaviour === 'function' ? { row, title, run: behaviour, gap: {} } : { row, title, ...behaviour },
    ),
  );
}

async function runSurface(addon, assert, surface, host) {
  const behaviours = behavioursOf(surface);
  const failures = [];
  for (const { row, title, run: behaviour, gap } of behaviours) {
    const failure = await failureOf(behaviour, addon, assert);
    if (gap[host] === undefined && failure !== undefined) {
      failures.push(`${row}: ${title}\n${failure}`);
    } else if (gap[host] !== undefined && failure === undefined) {
      failures.push(`${row}: ${title}\npasses now; take its reason out: ${gap[host]}`);
    }
  }
  if (failures.length > 0) throw new Error(`${failures.length} of ${behaviours.length} behaviours fail\n${failures.join('\n')}`);
  return behaviours.length;
}

async function failureOf(behaviour, addon, assert) {
  const before = assert.count;
  try {
    await behaviour(addon, assert);
    return assert.count === before ? 'it asserted nothing' : undefined;
  } catch (error) {
    return describe(error);
  }
}

function describe(error) {
  if (!(error instanceof Error)) return `not an error was thrown: ${String(error)}`;
  const stack = String(error.stack);
  const text = stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
  return error.cause === undefined ? text : `${text}\ncaused by ${describe(error.cause)}`;
}
