import { strict as assert } from 'node:assert';
import { commands, DiagnosticSeverity, workspace } from 'vscode';
import { firstPick, key, openDocument, PICKS, step, word } from '../../support/dialog.ts';
import {
  deleteConfiguration,
  fileUri,
  findings,
  show,
  writeConfiguration,
} from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';
import { needsWorkbench, press, screenshot, texts } from '../../support/workbench.ts';

suite('New spec', () => {
  setup(needsWorkbench);
  teardown(async () => {
    await press('Escape');
    await commands.executeCommand('workbench.action.files.revert');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await deleteConfiguration();
  });

  test("of a team's own template, in the folder that was clicked on", async () => {
    await workspace.fs.writeFile(fileUri('specs/team.yaml'), new TextEncoder().encode(TEAM));
    const document = await show('integrations.md');
    await writeConfiguration('templates: [specs/team.yaml]\nrules:\n  missing-section: error\n');
    await poll('the configuration to apply', () =>
      findings(document).some(({ severity }) => severity === DiagnosticSeverity.Error),
    );
    void commands.executeCommand('integrationSpec.newSpec', fileUri('specs'));
    await poll('the template', async () =>
      (await texts(PICKS)).some((row) => row.includes('Vendor Review')),
    );
    await word('vendor');
    await firstPick('Vendor Review');
    await key('Enter');
    await firstPick('Exit Plan');
    await screenshot('new-spec-sections');
    await key('Enter');
    await step('3/3');
    await key('Enter');
    const written = await openDocument('specs/integrations.md');
    assert.match(written.getText(), /^---\nintegration-spec: vendor-review\n---\n/);
    assert.match(written.getText(), /## Exit Plan\n\n\[Exit Plan\]\n$/);
    // What comes after this test is checked as it is without.
    await deleteConfiguration();
    await show('integrations.md');
    await poll('the configuration to be gone', () =>
      findings(document).every(({ severity }) => severity !== DiagnosticSeverity.Error),
    );
  });
});

const TEAM = `id: vendor-review
title: Vendor Review
sections:
  - title: Summary
    applicability: required
  - title: Exit Plan
  - title: Notes
    applicability: optional
`;
