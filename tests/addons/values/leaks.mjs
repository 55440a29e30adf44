// What tests/leaks passes 100,000 times. Values are made anew each time, so that a copy that is kept shows.
export const leaks = {
  bigint: (addon, i) => addon.echoBigInteger(2n ** 90n + BigInt(i)),
  'bigint of 64 bits': (addon, i) => addon.echoBigLong(BigInt(i)),
  string: (addon, i) => addon.echoOptional(`text number ${i}`),
  'Latin-1': (addon, i) => addon.echoLatin1(`text number ${i}`),
  'UTF-8': (addon, i) => addon.echoUtf8(`text number ${i}`),
  path: (addon, i) => addon.resolve('folder', `file${i}`),
  Date: (addon, i) => addon.echoDate(new Date(i)),
  ZonedDateTime: (addon, i) => addon.echoZoned(new Date(i)),
  JSON: (addon, i) => addon.echoJson({ list: [i, 'text', { big: 2n ** 70n }] }),
  Set: (addon, i) => addon.echoSet(new Set([`a${i}`, `b${i}`])),
  Map: (addon, i) => addon.echoJsMap(new Map([[i, `value ${i}`]])),
  array: (addon, i) => addon.doubled([i, i + 1, i + 2]),
  tuple: (addon, i) => addon.echoTuple([i, 2, `label ${i}`]),
  newtype: (addon, i) => addon.echoUserId(`user ${i}`),
  record: (addon, i) => addon.echoAccount({ user_id: `user ${i}`, is_active: true, login_count: i }),
  enum: (addon) => addon.echoColor('azure'),
  union: (addon, i) => addon.echoQuery({ from: `a${i}`, to: 'b' }),
  'discriminated union': (addon, i) => addon.echoFigure({ kind: 'circle', radius: i }),
  'typed array': (addon, i) => addon.echoUint32(Uint32Array.of(i, 1, 2)),
  ArrayBuffer: (addon) => addon.echoArrayBuffer(new ArrayBuffer(64)),
  DataView: (addon) => addon.echoDataView(new DataView(new ArrayBuffer(64))),
  'error of a conversion': (addon, i) => refused(() => addon.echoColor(`no colour ${i}`)),
  'error of a getter': (addon, i) =>
    refused(() =>
      addon.echoAccount({
        get user_id() {
          throw new Error(`getter ${i}`);
        },
      }),
    ),
  'record whose type only the call names': (addon, i) =>
    addon.thereAndBack({ user_id: `user ${i}`, is_active: true, login_count: i }, 'Account'),
  'values whose type Java finds out': (addon) => addon.everything(),
};

function refused(action) {
  try {
    action();
  } catch {
    return;
  }
  throw new Error('it was taken');
}
