import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the repository; the path counts from its root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The TypeScript files in some folders of the repository, by path. */
export function sourcesIn(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesIn(folder))
    .filter((path) => /\.m?tsx?$/.test(path))
    .map((path) => ({ path, text: readText(path) }));
}

/** The paths of all files in a folder of the repository, by name; none where there is no such folder. */
export function filesIn(folder: string): string[] {
  if (!existsSync(ROOT + folder)) return [];
  return readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length).replaceAll('\\', '/'))
    .sort();
}

/** The text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(ROOT + path, 'utf8');
}
