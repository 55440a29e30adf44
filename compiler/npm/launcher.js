// Where the napi4j command is, and how it is started.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Two folders above this one when the package lies in a checkout; a copy in `node_modules` has nothing there. */
const AROUND = fileURLToPath(new URL('../../', import.meta.url))

export class Napi4jError extends Error {
  constructor(code, message, { exitCode = null, diagnostics = [], output = '' } = {}) {
    super(message)
    this.name = 'Napi4jError'
    this.code = code
    this.exitCode = exitCode
    this.diagnostics = diagnostics
    this.output = output
  }
}

/** A path or a `file:` URL as an absolute path. */
export function pathOf(place) {
  return place instanceof URL || String(place).startsWith('file:') ? fileURLToPath(place) : resolve(String(place))
}

/** The launcher of the checkout that was named, by an option or by NAPI4J_CHECKOUT; else of the one around this file. */
export function findLauncher(checkout = process.env.NAPI4J_CHECKOUT) {
  const folder = checkout ? pathOf(checkout) : AROUND
  const launcher = join(folder, 'napi4j')
  if (!existsSync(launcher)) {
    const found = checkout ? `there is no \`napi4j\` in ${folder}` : 'this package does not lie in a checkout of napi4j'
    throw new Napi4jError(
      'NAPI4J_NO_LAUNCHER',
      `${found}; name a checkout by the option \`checkout\` or by the variable NAPI4J_CHECKOUT`
    )
  }
  return launcher
}

/** Starts the command; a launcher that cannot be run is an error with the same code as one that is not there. */
export function start(launcher, args, options) {
  return new Promise((done, failed) => {
    const child = spawn(launcher, args, options)
    child.once('spawn', () => done(child))
    // An abort later on is an error event too; whoever aborts knows of it.
    child.on('error', cause => failed(new Napi4jError('NAPI4J_NO_LAUNCHER', `cannot run ${launcher}: ${cause.message}`)))
  })
}
