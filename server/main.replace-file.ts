import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its place. Of a link the
 * target is written. The file keeps its mode and, where we may, its owner; other names of it (hard links)
 * keep the old content.
 * @throws where the file may not be written, or no longer holds `expected`: somebody was faster.
 */
export async function replaceFile(
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
): Promise<void> {
  const target = await realpath(path);
  const { mode, uid, gid } = await stat(target);
  // Root may write anything, but nobody meant this file to be written.
  if ((mode & 0o222) === 0) throw refusal('EACCES', 'it is read-only, and is left as it is.');
  await access(target, constants.W_OK);
  // Until it has the file's own mode, it is for nobody else to read.
  await written(target, 0o600, async (file, temporary) => {
    await file.writeFile(bytes);
    await file.chmod(mode & 0o7777);
    await file.chown(uid, gid).catch(() => undefined);
    await file.sync();
    const current = await readFile(target);
    // Two paths may lead to one file; the other one was faster then.
    if (!current.equals(expected) && !current.equals(bytes))
      throw refusal('ECHANGED', 'it was changed while it was checked, and is left as it is.');
    await rename(temporary, target);
  });
}

/**
 * Writes a file that is not there yet, whole or not at all, and the folders around it.
 * @throws where something is at the path by now, or it may not be written.
 */
export async function createFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await written(path, 0o666, async (file, temporary) => {
    await file.writeFile(bytes);
    await file.sync();
    try {
      // Unlike a renaming it fails where something is.
      await link(temporary, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' || (await isThere(path)))
        throw refusal(
          'EEXIST',
          `'${path}' is there already, if only as a link that leads nowhere.`,
        );
      // Not every disk knows links.
      await rename(temporary, path);
    }
  });
}

/** What our temporary files are called: whoever finds one that a killed run left may delete it. */
const TEMPORARY = '.integration-spec-';

/** Lets `write` write a new file beside a path, of a mode that the umask cuts, and takes away what is left of it. */
async function written(
  path: string,
  mode: number,
  write: (file: FileHandle, temporary: string) => Promise<void>,
): Promise<void> {
  const name = `${TEMPORARY}${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(path), name);
  const file = await open(temporary, 'wx', mode);
  try {
    await write(file, temporary);
  } finally {
    await file.close().catch(() => undefined);
    await rm(temporary, { force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { code, syscall: 'open' });
}
