import { readFileSync } from 'node:fs';

/** The environment of what is measured: with extra certificates Node starts up to 0.3 s later. */
export function quietEnvironment() {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env;
  return environment;
}

/**
 * The memory of a process in MB: now, and the most it ever had. Undefined where /proc does not say.
 * @param {number | undefined} pid
 */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (/** @type {string} */ key) =>
      Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    // A process that has just ended still has a status, without its memory.
    return status.includes('VmRSS') ? { now: read('VmRSS'), most: read('VmHWM') } : undefined;
  } catch {
    return undefined;
  }
}
