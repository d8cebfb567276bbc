import { constants } from 'node:fs';
import { access, readFile, realpath, stat } from 'node:fs/promises';
import type { Host, PathKind, Terminal } from './cli/host.ts';
import { catalogsBeside } from './main.catalogs.ts';
import { converse } from './main.converse.ts';
import { nodeFiles } from './main.files.ts';
import { ignoreFiles } from './main.ignore-files.ts';
import { watchInterruption } from './main.interruption.ts';
import { readAtMostSync } from './main.read-file.ts';
import { createFile, replaceFile } from './main.replace-file.ts';

/** The command line's host: this process, and its disk. */
export const nodeHost: Host = {
  cwd: process.cwd(),
  stdout: terminal(process.stdout),
  stderr: terminal(process.stderr),
  files: nodeFiles,
  kindOf,
  realPath: (path) => realpath(path).catch(() => undefined),
  ignoreFiles,
  readAtMost: async (path, most) => readAtMostSync(path, most),
  readStandardInput,
  replaceFile,
  createFile,
  watchInterruption,
  converse: process.stdin.isTTY && process.stdout.isTTY ? converse : undefined,
  readPackageFile: (path) =>
    readFile(new URL(`../${path}`, import.meta.url), 'utf8').catch(() => undefined),
  readCatalog: catalogsBeside(import.meta.url),
  serveLanguage: async () => {
    await import('./main.node.ts');
  },
  today: () => {
    const now = new Date();
    const pad = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  },
};

async function kindOf(path: string): Promise<PathKind | undefined> {
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return found.isFile() ? 'file' : 'other';
    // What searches it later passes over folders that may not be read, as it should for those within.
    await access(path, constants.R_OK | constants.X_OK);
    return 'folder';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function terminal(stream: NodeJS.WriteStream): Terminal {
  const { NO_COLOR, TERM } = process.env;
  // Whoever writes is told by its callback; without a listener the process would end at once.
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error && !isClosed(error) ? reject(error) : resolve()));
      }),
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    isColoured: stream.isTTY === true && !NO_COLOR && TERM !== 'dumb',
  };
}

/** A reader that has seen enough (`| head`) closes the pipe. The run goes on to its exit code. */
function isClosed({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

async function readStandardInput(most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    // Somebody may write for ever.
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}
