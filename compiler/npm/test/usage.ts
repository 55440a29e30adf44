// The types as their users meet them; compiled with --strict, never run.
import { build, Napi4jError } from '@napi4j/cli'
import type { BuildOptions, BuildResult, Diagnostic, Napi4jErrorCode, Stage } from '@napi4j/cli'

const options: BuildOptions = { project: '.', release: true, targets: ['wasm32-wasip1'], onProgress: line => console.log(line.length) }
const result: BuildResult = await build(options)
await build()
await build({ project: new URL('file:///somewhere'), signal: new AbortController().signal })

if (result.success) {
  const folder: string = result.addon.folder
  const bytes: number = result.addon.wasmBytes
  console.log(folder, bytes)
} else {
  // @ts-expect-error a failed build has no package
  console.log(result.addon.folder)
}
// @ts-expect-error success is not known here
console.log(result.addon.folder)

const slowest: Stage | undefined = (Object.keys(result.milliseconds) as Stage[]).at(0)
const javac: number | undefined = result.milliseconds.javac
console.log(slowest, javac)

function show(diagnostic: Diagnostic): string {
  // @ts-expect-error not every diagnostic is about a place
  const line: number = diagnostic.span.line
  return `${diagnostic.span?.file ?? ''}:${line} ${diagnostic.severity satisfies 'error' | 'warning'}`
}
console.log(result.diagnostics.map(show))

try {
  await build()
} catch (error) {
  if (error instanceof Napi4jError) {
    const code: Napi4jErrorCode = error.code
    const exitCode: number | null = error.exitCode
    console.log(code, exitCode, error.diagnostics.map(show), error.output)
  }
}

// @ts-expect-error the option is called project
await build({ folder: '.' })
// @ts-expect-error there is no such target
await build({ targets: ['x86_64'] })
// @ts-expect-error a number is no folder
await build({ project: 1 })
// @ts-expect-error only napi4j makes these
new Napi4jError()
