// How a TypeScript program uses the addon. What follows a @ts-expect-error must not compile, and throws when it is run.
import type { Assert } from '../../harness/assert.mjs'
import type * as functions from './index.js'

export default function usage(addon: typeof functions, assert: Assert) {
  const add: (arg: number) => number = addon.adder(2)
  assert.equal(add(3), 5)
  // @ts-expect-error a function of Java's has types too
  assert.throws(() => addon.adder(2)('3'))
  const called: number = addon.callFunction((arg) => arg + 1)
  assert.equal(called, 2)
  // @ts-expect-error a callback gives a number
  assert.throws(() => addon.callFunction((arg) => String(arg)))

  assert.equal(addon.join('-', 'a', 'b'), 'a-b')
  // @ts-expect-error the rest is of strings
  assert.throws(() => addon.join('-', 'a', 1))
  assert.equal(addon.doubled.call({ amount: 2 }), 4)
  // @ts-expect-error `this` has an amount
  assert.throws(() => addon.doubled.call({ size: 2 }))

  const repeated: string | undefined = addon.repeated('a', 2)
  assert.equal(repeated, 'aa')
  const given: functions.Point = addon.identity({ x: 1, y: 2 })
  assert.equal(given.y, 2)
  assert.equal(addon.strictSum({ x: 1, y: 2 }, [3], (arg) => arg), 6)
  // @ts-expect-error an element is no number
  assert.throws(() => addon.strictSum({ x: 1, y: 2 }, ['3'], (arg) => arg))

  const handler: functions.Handler = addon.handler(2)
  assert.equal(addon.runHandler(handler), addon.runHandler({ ...handler }))
  // @ts-expect-error a field is no function
  assert.throws(() => addon.runAll({ event: 'e', all: [1] }))
}
