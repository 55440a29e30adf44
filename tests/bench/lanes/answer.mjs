// Answers `program size` lines with `checksum milliseconds` lines until standard input ends.
//
// The milliseconds are processor time of the whole process, the engine's own threads included: on a machine that does other
// things too, that is what the program cost, and wall time is not.
import { createInterface } from 'node:readline';

export async function answer(run) {
  for await (const line of createInterface({ input: process.stdin })) {
    const [program, size] = line.split(' ');
    const start = process.cpuUsage();
    const checksum = run(program, Number(size));
    const { user, system } = process.cpuUsage(start);
    console.log(`${checksum} ${(user + system) / 1000}`);
  }
}
