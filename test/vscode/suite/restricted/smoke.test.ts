import { strict as assert } from 'node:assert';
import { workspace } from 'vscode';

suite('Restricted mode', () => {
  test('the workspace is not trusted', () => {
    assert.equal(workspace.isTrusted, false);
  });
});
