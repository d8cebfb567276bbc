import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withFolder } from './files.mjs';

/**
 * What users of the extension download, in KB.
 * @param {string} root of the repository
 */
export function packageSize(root) {
  return withFolder(async (folder) => {
    const file = join(folder, 'bench.vsix');
    const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/package.json');
    const args = [join(dirname(vsce), 'vsce'), 'package', '--no-dependencies', '--out', file];
    execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' });
    return statSync(file).size / 1000;
  });
}
