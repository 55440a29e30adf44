/** What a check or a usage file asserts with; assert.mjs says what each does. */
export interface Assert {
  ok(actual: unknown, message?: string): void
  equal<T>(actual: T, expected: T, message?: string): void
  deepEqual<T>(actual: T, expected: T, message?: string): void
  throws(run: () => unknown, expected?: unknown, message?: string): unknown
  rejects(promise: Promise<unknown> | (() => Promise<unknown>), expected?: unknown, message?: string): Promise<unknown>
}
