// Run by NpmApiIT, or by hand: node --test compiler/npm/test
// Builds for real: NAPI4J_CHECKOUT names the command, unless the checkout around this file is to be used.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, Napi4jError } from '@napi4j/cli'

const here = path => fileURLToPath(new URL(path, import.meta.url))
const hello = process.env.NAPI4J_TEST_PROJECT ?? here('../../../tests/addons/hello')
const launcher = join(process.env.NAPI4J_CHECKOUT ?? here('../../..'), 'napi4j')
const scratch = await mkdtemp(join(tmpdir(), 'napi4j cli '))
after(() => rm(scratch, { recursive: true }))

/** A copy of the sample project, with its source changed. */
async function project(name, edit = text => text) {
  const folder = join(scratch, name)
  await cp(hello, folder, { recursive: true, filter: from => !/[\\/](target|dist)$/.test(from) })
  const source = join(folder, 'src/main/java/io/github/napi4j/example/hello/Hello.java')
  await writeFile(source, edit(await readFile(source, 'utf8')))
  return folder
}

/** A checkout whose launcher is this shell script. */
async function checkout(name, script) {
  const folder = join(scratch, name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'napi4j'), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, 'napi4j'), 0o755)
  return folder
}

const run = (file, args, env = process.env) =>
  new Promise(done => execFile(file, args, { env }, (error, stdout, stderr) => done({ code: error?.code ?? 0, stdout, stderr })))

test('an addon that builds is a result with its package', async () => {
  const lines = []
  const output = join(scratch, 'aüßer Haus')

  const result = await build({ project: hello, output, targets: ['wasm32-wasip1-threads'], onProgress: line => lines.push(line) })

  assert.equal(result.success, true)
  assert.deepEqual([result.diagnostics, result.errors, result.warnings], [[], 0, 0])
  assert.equal(result.addon.folder, output)
  assert.equal((await stat(join(output, 'hello.wasm32-wasi.wasm'))).size, result.addon.wasmBytes)
  assert.ok(Object.values(result.milliseconds).every(time => time >= 0))
  assert.ok(lines.some(line => line.includes('linking')), lines.join('\n'))
  assert.equal(createRequire(import.meta.url)(output).sum(2, 3), 5)
})

test('a release is smaller, and URLs are paths', async () => {
  const folder = await project('as url')
  const options = { project: pathToFileURL(folder), targets: ['wasm32-wasip1-threads'], output: pathToFileURL(join(scratch, 'release')) }

  const debug = await build({ ...options, output: join(scratch, 'debug') })
  const release = await build({ ...options, release: true })

  assert.ok(release.addon.wasmBytes < debug.addon.wasmBytes / 2)
  assert.equal(release.addon.folder, join(scratch, 'release'))
})

test('an addon with errors is a result with its diagnostics', async () => {
  const folder = await project('wrong', text => text.replace('int a,', 'Object a,').replace('a + b', 'b'))

  const result = await build({ project: folder })

  assert.equal(result.success, false)
  assert.equal(result.addon, undefined)
  assert.equal(result.errors, 1)
  const [found] = result.diagnostics
  assert.equal(found.code, 'N2004')
  assert.equal(found.severity, 'error')
  assert.equal(found.message, '`java.lang.Object` cannot cross to JavaScript')
  assert.equal(found.span.file, 'src/main/java/io/github/napi4j/example/hello/Hello.java')
  assert.ok(found.span.line > 1 && found.span.endColumn === found.span.column + 'Object'.length)
  assert.ok(found.label.length > 0 && found.help.length > 0)
})

test('a project that is not there is an addon with an error', async () => {
  const result = await build({ project: join(scratch, 'absent') })

  assert.equal(result.success, false)
  assert.equal(result.diagnostics[0].code, 'N1001')
})

test('an argument that the command does not know is a usage error', async () => {
  await assert.rejects(build({ project: hello, targets: ['x86_64-pc-windows'] }), error => {
    assert.ok(error instanceof Napi4jError)
    assert.deepEqual([error.code, error.exitCode], ['NAPI4J_USAGE', 2])
    assert.match(error.message, /there is no target `x86_64-pc-windows`/)
    return true
  })
})

test('a machine without tools is an environment error that names them', async () => {
  const bare = await checkout('bare', `NAPI4J_HOME="${join(scratch, 'empty')}" exec "${launcher}" "$@"`)

  await assert.rejects(build({ project: hello, checkout: bare }), error => {
    assert.deepEqual([error.name, error.code, error.exitCode], ['Napi4jError', 'NAPI4J_ENVIRONMENT', 3])
    assert.ok(error.diagnostics.some(found => found.code === 'N9001' && found.message.includes('emnapi')))
    assert.match(error.message, /napi4j setup/)
    return true
  })
})

test('a command that fails in itself is a bug, with what it printed', async () => {
  const broken = await checkout('broken', 'echo "a stack trace" >&2; exit 70')

  await assert.rejects(build({ project: hello, checkout: broken }), error => {
    assert.deepEqual([error.code, error.exitCode, error.output], ['NAPI4J_BUG', 70, 'a stack trace'])
    return true
  })
})

test('a command that is killed, or says nothing, is a bug', async () => {
  await assert.rejects(build({ checkout: await checkout('killed', 'kill -9 $$') }), {
    code: 'NAPI4J_BUG',
    exitCode: null,
    message: /SIGKILL/
  })
  await assert.rejects(build({ checkout: await checkout('silent', 'exit 0') }), { code: 'NAPI4J_BUG', exitCode: 0 })
})

test('a checkout without a launcher is told how to name one', async () => {
  await assert.rejects(build({ project: hello, checkout: join(scratch, 'nowhere') }), {
    code: 'NAPI4J_NO_LAUNCHER',
    exitCode: null,
    message: /NAPI4J_CHECKOUT/
  })
})

test('a launcher that cannot be run is no launcher', async () => {
  const folder = await checkout('locked', 'exit 0')
  await chmod(join(folder, 'napi4j'), 0o644)

  await assert.rejects(build({ checkout: folder }), { code: 'NAPI4J_NO_LAUNCHER', message: /EACCES/ })
})

test('what the listener throws rejects the build', async () => {
  const thrown = new Error('no more')

  await assert.rejects(
    build({
      checkout: await checkout('chatty', 'echo one >&2; echo two >&2; echo "{}"'),
      onProgress() {
        throw thrown
      }
    }),
    error => error === thrown
  )
})

test('an aborted build ends its command', async () => {
  const controller = new AbortController()
  const waiting = await checkout('waiting', 'echo "started $$" >&2; exec sleep 1000')
  let pid

  await assert.rejects(
    build({
      checkout: waiting,
      signal: controller.signal,
      onProgress(line) {
        pid = Number(line.split(' ')[1])
        controller.abort()
      }
    }),
    { name: 'AbortError' }
  )

  assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' })
  await assert.rejects(build({ checkout: waiting, signal: AbortSignal.abort() }), { name: 'AbortError' })
})

test('the bin passes arguments, streams and exit codes through', async () => {
  const bin = here('../bin/napi4j.js')

  const page = await run(process.execPath, [bin, 'explain', 'N2004'])
  assert.equal(page.code, 0)
  assert.match(page.stdout, /^# N2004/)
  const unknown = await run(process.execPath, [bin, 'explain', 'N9999'])
  assert.equal(unknown.code, 2)
  assert.match(unknown.stderr, /there is no code `N9999`/)
  const nowhere = await run(process.execPath, [bin, 'doctor'], { ...process.env, NAPI4J_CHECKOUT: scratch })
  assert.equal(nowhere.code, 3)
  assert.match(nowhere.stderr, /NAPI4J_CHECKOUT/)
})

test('the checkout that the package lies in is the default', async () => {
  const around = await checkout('around', 'echo "the one around"')
  await cp(here('..'), join(around, 'compiler/npm'), { recursive: true })
  const { NAPI4J_CHECKOUT, ...env } = process.env

  const found = await run(process.execPath, [join(around, 'compiler/npm/bin/napi4j.js')], env)

  assert.equal(found.stdout, 'the one around\n')
})
