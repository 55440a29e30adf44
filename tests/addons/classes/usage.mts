// How a TypeScript program uses the addon. What follows a @ts-expect-error must not compile, and throws when it is run.
import type { Assert } from '../../harness/assert.mjs'
import type * as classes from './index.js'

export default function usage(addon: typeof classes, assert: Assert) {
  const counter: classes.Counter = new addon.Counter(3)
  const chained: classes.Counter = counter.increment().increment(2)
  assert.equal(chained, counter)
  counter.label = 'label'
  assert.equal(counter.count, 6)
  // @ts-expect-error no counter to begin with
  assert.throws(() => new addon.Counter('3'))
  // @ts-expect-error called without new
  assert.throws(() => addon.Counter(3))
  // @ts-expect-error a field is read only
  assert.throws(() => addon.Counter.LIMIT = 2)
  // @ts-expect-error a property is of another type
  assert.throws(() => addon.Counter.made = 'many')

  const square: classes.Square = new addon.Square(2)
  const shape: classes.Shape = square
  assert.equal(shape.area(), 4)
  const narrowed: classes.Square | null = addon.asSquare(shape)
  assert.equal(narrowed, square)
  // @ts-expect-error the constructor is not JavaScript's to call
  assert.throws(() => new addon.Shape())
  // @ts-expect-error a class without a constructor
  assert.throws(() => new addon.Disk())
  // @ts-expect-error what only looks like an instance is none
  assert.throws(() => addon.both({ area: () => 1 }, square))

  const numbers: number[] = [...new addon.Range(3)]
  assert.equal(numbers.length, 3)
  const pair: classes.Pair = addon.pair({ left: square })
  assert.equal(pair.left, square)
  // @ts-expect-error a field is no instance
  assert.throws(() => addon.pair({ left: 1 }))
  const place: classes.geometry.Place = new addon.geometry.Place(1).moved(2)
  assert.equal(place.x, 3)
  // @ts-expect-error a number
  assert.throws(() => addon.geometry.circumference('1'))
  assert.equal(addon.describeFigure({ side: 1 }), addon.describeFigure(addon.echoFigure({ side: 1 })))
  // @ts-expect-error no variant
  assert.throws(() => addon.describeFigure({ edge: 1 }))
}
