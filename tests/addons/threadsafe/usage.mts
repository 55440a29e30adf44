// How a TypeScript program uses the addon. What follows a @ts-expect-error must not compile, and throws when it is run.
import type { Assert } from '../../harness/assert.mjs'
import type * as threadsafe from './index.js'

export default async function usage(addon: typeof threadsafe, assert: Assert) {
  const prime: threadsafe.Prime = await addon.prime(3)
  assert.equal(prime.index, 3)
  // @ts-expect-error what an async method takes is converted before it begins
  assert.throws(() => addon.prime('3'))

  const sum: number = await addon.sumOf((err: Error | null, arg: number) => (err === null ? arg : 0), 4)
  assert.equal(typeof sum, 'number')
  // @ts-expect-error no function
  assert.throws(() => addon.passThreadsafeFunction('function'))
  // @ts-expect-error a signal is missing
  assert.throws(() => addon.sleep())
  // @ts-expect-error an object is no signal
  assert.throws(() => addon.sleep({ aborted: false }))
  const aborted = AbortSignal.abort()
  await assert.rejects(addon.sleep(aborted))

  const begun: threadsafe.Begun = addon.begin('begun', 3)
  const parts: number[] = [...begun.parts]
  assert.ok(parts.length > 0)
  assert.equal(typeof (await begun.done), 'number')
  const counted: string = await addon.countAloud({ to: 2, onCount: (arg) => assert.equal(typeof arg, 'number') })
  assert.equal(typeof counted, 'string')
  // @ts-expect-error a field is no function
  assert.throws(() => addon.countAloud({ to: 2, onCount: 'aloud' }))
}
