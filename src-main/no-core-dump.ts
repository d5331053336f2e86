import { writeFileSync } from 'node:fs';

/*
 * Rule: what a process that knows children's records had in its memory is not written to the disk when it crashes.
 * Reason: a core dump is a plain file, somewhere, that nobody looks for.
 */

/** Keeps the memory of this process and of those that it starts out of core dumps (Linux; elsewhere none are made unasked). */
export function keepOutOfCoreDumps(): void {
  if (process.platform !== 'linux') return;
  try {
    // A dump without any kind of memory: core(5), "Controlling which mappings are written".
    writeFileSync('/proc/self/coredump_filter', '0');
  } catch {
    // A system that does not let a process say so.
  }
}
