import type { Host } from '../host.ts';

/** Larger files are no specs that somebody wrote, and would hold up all others. */
export const MAX_BYTES = 5_000_000;
/** Of such a file, in words. */
export const TOO_LARGE = `larger than ${MAX_BYTES / 1_000_000} MB`;

/** The bytes of a document; undefined where it is too large. Rejects where it cannot be read. */
export async function readDocumentFile(path: string, host: Host): Promise<Uint8Array | undefined> {
  const bytes = await host.readAtMost(path, MAX_BYTES + 1);
  return bytes.length > MAX_BYTES ? undefined : bytes;
}
