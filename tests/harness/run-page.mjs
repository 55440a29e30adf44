// Called in a page: loads a package from its browser entry, runs the check, returns its result. `host` names the column.
import { run } from './run.mjs';

export async function runPage(entry, checkFile, host) {
  const check = await import(checkFile);
  return run(async () => (await import(entry)).default, check, host);
}
