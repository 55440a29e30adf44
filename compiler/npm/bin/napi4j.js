#!/usr/bin/env node
// The napi4j command, found the way the API finds it; arguments, streams, signals and exit code pass through.
import { once } from 'node:events'
import { constants } from 'node:os'
import { findLauncher, start } from '../launcher.js'

let child
try {
  child = await start(findLauncher(), process.argv.slice(2), { stdio: 'inherit' })
} catch (error) {
  console.error(`napi4j: ${error.message}`)
  process.exit(3)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
const [exitCode, killedBy] = await once(child, 'exit')
process.exit(exitCode ?? 128 + constants.signals[killedBy])
