// How a TypeScript program uses the addon. What follows a @ts-expect-error must not compile, and throws when it is run.
import type { Assert } from '../../harness/assert.mjs'
import type * as streams from './index.js'

export default async function usage(addon: typeof streams, assert: Assert) {
  const counted: number[] = []
  for await (const number of addon.count(3)) counted.push(number)
  assert.equal(counted.length, 3)
  const summed: number = await addon.sum(addon.count(3))
  assert.equal(typeof summed, 'number')
  // @ts-expect-error an iterable that is not asynchronous
  assert.throws(() => addon.sum([1, 2]))
  // @ts-expect-error a number is no stream
  assert.throws(() => addon.bytes(1))
  // @ts-expect-error a readable stream is no writable one
  assert.throws(() => addon.writeInexact(addon.countStream(1)))

  const reader = addon.countStream(1).getReader()
  const { value } = await reader.read()
  assert.equal(typeof value, 'number')
  await reader.cancel()
  const ticks: number[] = []
  for await (const tick of new addon.Ticks(2)) ticks.push(tick)
  assert.equal(ticks.length, 2)
  // @ts-expect-error a class is not called
  assert.throws(() => addon.Ticks(2))
}
