// The JavaScript API over the napi4j command: one process a build, its JSON as the result.
import { createInterface } from 'node:readline'
import { findLauncher, Napi4jError, pathOf, start } from './launcher.js'

export { Napi4jError }

/** Exit codes that are not about the addon; 0 and 1 are results. */
const FAILURES = {
  2: ['NAPI4J_USAGE', 'napi4j did not understand its arguments'],
  3: ['NAPI4J_ENVIRONMENT', 'this machine lacks what napi4j needs; `napi4j setup` installs what it can'],
  70: ['NAPI4J_BUG', 'this is a bug of napi4j, please report it with the output below']
}

export async function build(options = {}) {
  const { project = '.', output, release = false, targets = [], checkout, onProgress, signal } = options
  const args = ['build', '--format=json', '--project', pathOf(project)]
  if (output !== undefined) args.push('--output', pathOf(output))
  if (release) args.push('--release')
  for (const target of targets) args.push('--target', target)

  signal?.throwIfAborted()
  const child = await start(findLauncher(checkout), args, { stdio: ['ignore', 'pipe', 'pipe'], signal })
  // Both streams are read from the start: a full pipe would stop the command.
  const [report, lines, end] = await Promise.allSettled([text(child.stdout), progress(child.stderr, onProgress), ended(child)])
  signal?.throwIfAborted()
  for (const part of [end, report, lines]) {
    if (part.status === 'rejected') throw part.reason
  }
  return resultOf(...end.value, report.value, lines.value)
}

/** Its exit code and signal, once it is gone. */
function ended(child) {
  return new Promise(done => child.once('close', (...end) => done(end)))
}

function resultOf(exitCode, killedBy, report, lines) {
  const output = lines.join('\n')
  const result = parse(report)
  if (result !== null && (exitCode === 0 || exitCode === 1)) {
    return { success: exitCode === 0, ...result }
  }
  const diagnostics = result?.diagnostics ?? []
  const [code, message] = FAILURES[exitCode] ?? ['NAPI4J_BUG', `napi4j ended with ${killedBy ?? exitCode} and no result`]
  const details = diagnostics.length > 0 ? diagnostics.map(found => `  ${found.code}: ${found.message}`).join('\n') : output
  throw new Napi4jError(code, `${message}\n${details}`.trimEnd(), { exitCode, diagnostics, output })
}

/** Null for what is no JSON: a command that failed before it had something to report. */
function parse(report) {
  try {
    return JSON.parse(report)
  } catch {
    return null
  }
}

async function text(stream) {
  stream.setEncoding('utf8')
  let all = ''
  for await (const piece of stream) all += piece
  return all
}

/** Hands each line on; what the listener throws fails the build once the command has ended. */
async function progress(stream, onProgress) {
  const lines = []
  let failure
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    lines.push(line)
    try {
      if (failure === undefined) onProgress?.(line)
    } catch (thrown) {
      failure = { thrown }
    }
  }
  if (failure !== undefined) throw failure.thrown
  return lines
}
