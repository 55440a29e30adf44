// What is resident of this process, in MiB. Needs --expose-gc; `trim` is trim.c as a Node addon.
export const rssMiB = () => process.memoryUsage().rss / (1 << 20);

// V8 keeps the pages of workers that ended for seconds, in case others start: what is left is known when it stopped
// falling for longer than that. It keeps those that the main thread's heap had at its largest until a collection for want
// of memory. And malloc keeps what was freed below what is still used, as much as the workers of the fullest
// round had: hundreds of MiB, though next to nothing is in use.
export async function residentMiB(trim) {
  for (let resident = rssMiB(), steady = 0; ; ) {
    globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    trim();
    await new Promise((done) => setTimeout(done, 1000));
    steady = rssMiB() < resident - 1 ? 0 : steady + 1;
    resident = Math.min(resident, rssMiB());
    if (steady === 12) return resident;
  }
}
