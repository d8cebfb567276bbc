import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. Of a link the
 * target is written. The file keeps its mode and, where we may, its owner.
 * @throws where the file may not be written, or no longer holds `expected`: somebody was faster.
 */
export async function replaceFile(
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
): Promise<void> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const { mode, uid, gid } = await stat(target);
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  const file = await open(temporary, 'wx', mode & 0o777);
  try {
    await file.writeFile(bytes);
    // The mode that was asked for above is cut by the umask.
    await file.chmod(mode & 0o7777);
    await file.chown(uid, gid).catch(() => undefined);
    await file.sync();
    await file.close();
    const current = await readFile(target);
    // Two paths may lead to one file; the other one was faster then.
    if (!current.equals(expected) && !current.equals(bytes)) {
      throw Object.assign(new Error('it was changed while it was checked, and is left as it is.'), {
        code: 'ECHANGED',
      });
    }
    await rename(temporary, target);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}
