// Called in a page: loads a package from its browser entry, runs the check, returns its result.
import { run } from './run.mjs';

export async function runPage(entry, checkFile) {
  const check = await import(checkFile);
  return run(async () => (await import(entry)).default, check, 'Chromium');
}
