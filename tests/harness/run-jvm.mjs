// Called on the JVM: runs a check on exports that the host loaded.
import { run } from './run.mjs';

export function runJvm(addon, check) {
  return run(() => addon, check, 'JVM');
}
