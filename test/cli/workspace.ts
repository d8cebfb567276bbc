import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that lasts as long as its test. */
export interface Workspace {
  /** Absolute, links resolved. */
  readonly path: string;
  at(name: string): string;
  read(name: string): string;
  bytes(name: string): Buffer;
}

/** Makes a folder with these files. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'integration-spec-cli-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  const at = (name: string) => join(path, name);
  return {
    path,
    at,
    read: (name) => readFileSync(at(name), 'utf8'),
    bytes: (name) => readFileSync(at(name)),
  };
}
