import { strict as assert } from 'node:assert';
import {
  commands,
  type DocumentHighlight,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type Position,
  type TextDocument,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { findings, replaceText, revert, show } from '../../support/documents.ts';
import { poll } from '../../support/poll.ts';

suite('Navigation', () => {
  test('a provider leads to its section, a name is found wherever it stands', async () => {
    const document = await show('whole.md');
    const mention = placeOf(document, 'Stripe');
    const [target] = await ask<LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document,
      mention,
    );
    assert.ok(target && 'targetSelectionRange' in target && target.targetSelectionRange);
    assert.match(document.lineAt(target.targetSelectionRange.start.line).text, /Payment Gateway/);
    const references = await ask<Location[]>('vscode.executeReferenceProvider', document, mention);
    assert.ok(references.length > 2);
    for (const { range } of references) assert.equal(document.getText(range), 'Stripe');
    const highlights = await ask<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document,
      mention,
    );
    assert.equal(highlights.length, references.length);
  });

  test('an event is renamed in its list', async () => {
    const document = await show('whole.md');
    const before = document.getText();
    const place = placeOf(document, 'checkout.session.completed');
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document,
      place,
      'checkout.session.expired',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(
      document.getText(),
      before.replaceAll('checkout.session.completed', 'checkout.session.expired'),
    );
    await revert(document);
  });

  test('a heading of the template is left to VS Code’s own renaming', async () => {
    const document = await show('whole.md');
    const place = placeOf(document, 'Payment Gateway Integration');
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document,
      place,
      'Payments',
    );
    const texts = edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
    assert.ok(texts.some((text) => text.includes('Payments')));
  });

  test('the outline is VS Code’s own, and no second one', async () => {
    const document = await show('whole.md');
    await poll('the server', async () => {
      await replaceText(document, document.getText().replace('## 2. Payment', '## 9. Payment'));
      return findings(document).length > 0;
    });
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.flatMap(namesIn);
    assert.ok(names.some((name) => name.includes('Payment Gateway Integration')));
    assert.ok(names.every((name) => name.startsWith('#')));
    await revert(document);
  });
});

function placeOf(document: TextDocument, words: string): Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0);
  return document.positionAt(at + 2);
}

/** What a command of VS Code answers at a place, once it has an answer of ours. */
function ask<T>(
  command: string,
  { uri }: TextDocument,
  place: Position,
  ...more: readonly unknown[]
): Promise<T> {
  return poll(command, async () => {
    const found = await commands
      .executeCommand<T | undefined>(command, uri, place, ...more)
      .then(undefined, () => undefined);
    return Array.isArray(found) && found.length === 0 ? undefined : found;
  });
}

function namesIn({ name, children }: DocumentSymbol): string[] {
  return [name, ...children.flatMap(namesIn)];
}
