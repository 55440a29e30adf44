// How a TypeScript program uses the addon. What follows a @ts-expect-error must not compile, and throws when it is run.
import type { Assert } from '../../harness/assert.mjs'
import type * as conversions from './index.js'

export default function usage(addon: typeof conversions, assert: Assert) {
  const user: conversions.User = { name: 'Ada', address: { city: 'London', zip: 1 }, tags: ['a'] }
  const older: conversions.User = addon.birthday({ ...user, age: 36 })
  assert.equal(older.age, 37)
  // @ts-expect-error a field is missing
  assert.throws(() => addon.birthday({ name: 'Ada', tags: [], address: { city: 'London' } }))
  // @ts-expect-error a field is of another type
  assert.throws(() => addon.birthday({ ...user, tags: 'a' }))
  // @ts-expect-error a string is no number
  assert.throws(() => addon.echoInt('1'))
  // @ts-expect-error null is no string
  assert.throws(() => addon.echoString(null))
  // @ts-expect-error an argument is missing
  assert.throws(() => addon.repeat('a'))
  // @ts-expect-error no truthiness
  assert.throws(() => addon.not(0))

  const nothing: void = addon.nothing()
  assert.equal(nothing, undefined)
  const nullable: string | null = addon.echoNullable()
  assert.equal(nullable, null)
  assert.equal(addon.greet('Ada', undefined, 1), addon.greet('Ada'))
  const byCity: { [key: string]: conversions.User[] } = addon.byCity([user])
  assert.equal(byCity['London']?.[0]?.name, 'Ada')
  const holes: (string | null)[] = addon.echoHoles(['a', null])
  assert.deepEqual(holes, ['a', null])
  // @ts-expect-error an element is of another type
  assert.throws(() => addon.echoHoles(['a', 1]))

  const ints: Int32Array = addon.echoInts(Int32Array.of(1, 2))
  assert.equal(ints[1], 2)
  // @ts-expect-error an array is no typed array
  assert.throws(() => addon.echoInts([1, 2]))
  // @ts-expect-error another typed array
  assert.throws(() => addon.echoDoubles(Float32Array.of(1)))

  assert.deepEqual(addon.mapAll(['a'], (arg) => arg.toUpperCase()), ['A'])
  // @ts-expect-error what the callback gives is of another type
  assert.throws(() => addon.mapAll(['a'], (arg) => arg.length))
  // @ts-expect-error a string is no function
  assert.throws(() => addon.repeatCall(1, 'action'))
}
