// How a TypeScript program uses the addon. What follows a @ts-expect-error must not compile, and throws when it is run.
import type { Assert } from '../../harness/assert.mjs'
import type * as handles from './index.js'

export default function usage(addon: typeof handles, assert: Assert) {
  const image: handles.External<'Image'> = addon.image(640)
  assert.equal(addon.width(image), 640)
  // @ts-expect-error the external of something else
  assert.throws(() => addon.width(addon.sound(1)))
  // @ts-expect-error an object is no external
  assert.throws(() => addon.width({}))

  const reversed: unknown[] = addon.reverse([1, 'a'])
  assert.deepEqual(reversed, ['a', 1])
  // @ts-expect-error an array-like is no array
  assert.throws(() => addon.reverse({ length: 0 }))
  const later: Date = addon.later(new Date(0), 5)
  assert.equal(later.getTime(), 5)
  // @ts-expect-error a number is no date
  assert.throws(() => addon.later(0, 5))
  const symbol: symbol = addon.symbol('key')
  assert.equal(symbol, Symbol.for('key'))
  // @ts-expect-error a string is no symbol
  assert.throws(() => addon.edit({}, 'key'))
  // @ts-expect-error a primitive is no object
  assert.throws(() => addon.freeze(1))
  const buffer: ArrayBuffer = addon.buffer(8)
  assert.equal(buffer.byteLength, 8)
  // @ts-expect-error a view is no buffer
  assert.throws(() => addon.detach('buffer'))
  const kept: unknown = addon.same(image)
  assert.equal(kept, image)
  // @ts-expect-error a thenable is no promise
  assert.throws(() => addon.whenRejected({ then() {} }, () => {}))
}
