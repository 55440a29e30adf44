/** What to build, and how. Paths are relative to the working directory. */
export interface BuildOptions {
  /** Folder with `pom.xml`, `package.json` and `src/main/java`; the working directory unless told. */
  project?: string | URL
  /** Where the package goes; `dist` in the project unless told. */
  output?: string | URL
  /** Optimise for users: small and fast, without names and debug information. */
  release?: boolean
  /** What to build for; what `napi.targets` in package.json says, else both. */
  targets?: readonly Target[]
  /** Folder of the napi4j checkout to build with; unless told, NAPI4J_CHECKOUT or the checkout that this package lies in. */
  checkout?: string | URL
  /** Called with each line that the command prints about its work. What it throws rejects the build once the command has ended. */
  onProgress?: (line: string) => void
  /** Ends the command when aborted; the promise rejects with the signal's reason, which is an `AbortError` unless told. */
  signal?: AbortSignal
}

/** A module with threads, or one that loads in pages that are not isolated as well. */
export type Target = 'wasm32-wasip1-threads' | 'wasm32-wasip1'

/** The stages of a build, in order. */
export type Stage = 'source' | 'bind' | 'glue' | 'dts' | 'javac' | 'teavm' | 'clang' | 'link' | 'npm'

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Span {
  /** Path from the project folder, with `/`. */
  file: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** A place that matters to a diagnostic, and why. */
export interface Place {
  span: Span
  label: string
}

/** One thing that is wrong, or worth a warning; `napi4j explain <code>` prints the page of a code. */
export interface Diagnostic extends Partial<Place> {
  /** For instance `N2004`. */
  code: string
  severity: 'error' | 'warning'
  message: string
  related: Place[]
  notes: string[]
  /** What to do, one way an element. */
  help: string[]
  /** Path of the code's page in the napi4j checkout. */
  docs: string
}

/** What every build tells. */
export interface BuildReport {
  diagnostics: Diagnostic[]
  /** How many of the diagnostics are errors. */
  errors: number
  /** How many are warnings. */
  warnings: number
  /** How long each stage that ran took. */
  milliseconds: Partial<Record<Stage, number>>
}

/** A build that gave a package. */
export interface BuildSuccess extends BuildReport {
  success: true
  addon: {
    /** The package: `require(folder)` or `import` of its `index.js` is the addon. */
    folder: string
    /** Size of its WebAssembly module, of the one with threads where there are two. */
    wasmBytes: number
  }
}

/** A build of an addon that has errors. */
export interface BuildFailure extends BuildReport {
  success: false
  addon?: undefined
}

export type BuildResult = BuildSuccess | BuildFailure

/**
 * Builds an addon, in a process of its own. An addon with errors is a result; the promise rejects with a `Napi4jError` where
 * there is none.
 */
export function build(options?: BuildOptions): Promise<BuildResult>

/** Why there is no result; `exitCode` is the command's. */
export type Napi4jErrorCode =
  /** 2: an argument that the command does not know. */
  | 'NAPI4J_USAGE'
  /** 3: a tool is missing; `diagnostics` name each, with the line that installs it. */
  | 'NAPI4J_ENVIRONMENT'
  /** 70, or no exit code that the command has. */
  | 'NAPI4J_BUG'
  /** No command was found to run. */
  | 'NAPI4J_NO_LAUNCHER'

export class Napi4jError extends Error {
  private constructor()
  readonly name: 'Napi4jError'
  readonly code: Napi4jErrorCode
  /** Null when the command did not run, or a signal ended it. */
  readonly exitCode: number | null
  readonly diagnostics: Diagnostic[]
  /** What the command printed about its work. */
  readonly output: string
}
