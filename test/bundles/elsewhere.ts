import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = process.env.INTEGRATION_SPEC_DIST ?? join(root, 'dist');

/** The bundles, far from the repository and its packages. */
export interface Elsewhere {
  readonly path: string;
  at(name: string): string;
  remove(): void;
}

/** Copies what was built, and nothing else but the manifest, which says that it is made of modules. */
export function copyElsewhere(): Elsewhere {
  if (!existsSync(dist)) throw new Error('There is no dist/. Run `npm run build` first.');
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'integration-spec-bundles-')));
  cpSync(dist, join(path, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(path, 'package.json'));
  return {
    path,
    at: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
