// How a TypeScript program uses the addon. What follows a @ts-expect-error must not compile, and throws when it is run.
import type { Assert } from '../../harness/assert.mjs'
import type * as values from './index.js'
import { State } from './index.js'

export default function usage(addon: typeof values, assert: Assert) {
  const big: bigint = addon.echoBigInteger(2n ** 70n)
  assert.equal(big, 2n ** 70n)
  // @ts-expect-error a number is no bigint
  assert.throws(() => addon.echoBigInteger(1))
  // @ts-expect-error a bigint is no number
  assert.throws(() => addon.echoUnsignedInt(1n))
  // @ts-expect-error undefined is not null
  assert.throws(() => addon.echoNull(undefined))
  // @ts-expect-error null is not undefined
  assert.throws(() => addon.echoUndefined(null))
  // @ts-expect-error a path is a string
  assert.throws(() => addon.fileName(new URL('file:///a')))

  const set: Set<string> = addon.echoSet(new Set(['a']))
  assert.deepEqual(set, new Set(['a']))
  // @ts-expect-error an array is no set
  assert.throws(() => addon.echoSet(['a']))
  const map: Map<number, string> = addon.echoJsMap(new Map([[1, 'a']]))
  assert.equal(map.get(1), 'a')
  // @ts-expect-error keys have a type
  assert.throws(() => addon.echoJsMap(new Map([['1', 'a']])))
  const date: Date = addon.echoDate(new Date(0))
  assert.equal(date.getTime(), 0)
  // @ts-expect-error a number is no date
  assert.throws(() => addon.echoDate(0))
  // @ts-expect-error of the typed arrays, one fits
  assert.throws(() => addon.echoUint32(new BigInt64Array(1)))

  const absent: string | null = addon.echoOptional()
  assert.equal(absent, null)
  assert.equal(addon.echoOptional(undefined), null)
  // @ts-expect-error what is there has a type
  assert.throws(() => addon.echoOptional(1))

  const [x, y, label]: values.Labelled = addon.echoTuple([1, 2])
  assert.deepEqual([x, y, label ?? 'none'], [1, 2, 'none'])
  // @ts-expect-error a tuple has a length
  assert.throws(() => addon.echoTuple([1]))
  const id: values.UserId = addon.echoUserId('u')
  const account: values.Account = addon.echoAccount({ user_id: id, is_active: true })
  assert.equal(account.login_count, undefined)
  // @ts-expect-error the key is in snake case
  assert.throws(() => addon.echoAccount({ userId: id, is_active: true }))

  const color: values.Color = addon.echoColor(addon.Color.BLUE)
  assert.equal(color, addon.Color.BLUE)
  // @ts-expect-error no constant has this value
  assert.throws(() => addon.echoColor('pink'))
  assert.equal(addon.Level[10], 'MIDDLE')
  const unit: values.LengthUnit = addon.echoUnit('meter')
  assert.equal(unit, 'meter')
  // @ts-expect-error no constant has this value
  assert.throws(() => addon.echoUnit('mile'))
  assert.equal(addon.toggle(State.ON), State.OFF)

  assert.equal(addon.describe({ id: 1 }), 'ById[id=1]')
  // @ts-expect-error no variant has this field alone
  assert.throws(() => addon.describe({ from: 1 }))
  const figure: values.Figure = addon.echoFigure({ kind: 'circle', radius: 1 })
  if (figure.kind === 'circle') assert.equal(figure.radius, 1)
  // @ts-expect-error no variant has this tag
  assert.throws(() => addon.area({ kind: 'square', side: 1 }))
  // @ts-expect-error the variant has another field
  assert.throws(() => addon.area({ kind: 'circle', diameter: 1 }))
}
