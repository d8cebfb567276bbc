import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './versions.mjs';

/**
 * A temporary folder with a copy of the fixture workspace, which tests may change.
 * @param {string} suite folder of the suites; its `workspace/` is copied if there is one, else test/vscode/workspace
 * @returns {{ temporary: string, workspace: string, remove: () => void }}
 */
export function copyWorkspace(suite) {
  const temporary = mkdtempSync(join(tmpdir(), 'integration-spec-'));
  const workspace = join(temporary, 'workspace');
  const own = join(suite, 'workspace');
  cpSync(existsSync(own) ? own : join(repository, 'test/vscode/workspace'), workspace, {
    recursive: true,
  });
  return {
    temporary,
    workspace,
    remove: () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }),
  };
}
