// Evaluated in the addon's realm by Napi4jHostIT.
import { twice } from './twice.mjs';

export const answer = twice(21);

export async function timers() {
  const seen = [];
  const cancelled = setTimeout(() => seen.push('cancelled'), 1);
  clearTimeout(cancelled);
  setImmediate((name) => seen.push(name), 'first');
  setImmediate(() => seen.push('second'));
  queueMicrotask(() => seen.push('microtask'));
  await new Promise((resolve) => setTimeout(resolve, 2, 'unused'));
  let ticks = 0;
  await new Promise((resolve) => {
    const interval = setInterval(() => {
      if (++ticks === 3) {
        clearInterval(interval);
        resolve();
      }
    }, 1);
  });
  return [...seen, ticks];
}

export function text() {
  const bytes = new TextEncoder().encode('aä€😀');
  const decode = (array, label, options) => new TextDecoder(label, options).decode(new Uint8Array(array));
  let fatal;
  try {
    decode([0xff], 'utf-8', { fatal: true });
  } catch (error) {
    fatal = error.name;
  }
  return [
    Array.from(bytes),
    new TextDecoder().decode(bytes),
    decode([0x61, 0xff]),
    decode([0xef, 0xbb, 0xbf, 0x61]),
    decode([0x61, 0, 0xac, 0x20], 'utf-16le'),
    fatal,
    new TextEncoder().encodeInto('a€b', new Uint8Array(3)),
    Buffer.from('hé').toString('hex'),
  ];
}

export async function check(addon) {
  const order = [];
  const result = addon.call((x) => {
    Promise.resolve().then(() => order.push('microtask'));
    order.push('inside');
    return x + 1;
  }, 41);
  order.push('after');
  await null;
  return { result, order, resolved: await addon.resolved('later'), same: addon.echo(order) === order };
}

export default class Counter {
  #count = 0;
  up() {
    return ++this.#count;
  }
}
