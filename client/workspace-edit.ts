import { SnippetString, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';

/**
 * A server's edit as VS Code's. Snippets keep their blanks: VS Code would indent their lines like the one
 * at which they are inserted, and the server has done so already. Where one of a document's edits is a
 * snippet, VS Code treats all of them as parts of it, so all of them become some.
 */
export async function asWorkspaceEdit(
  client: BaseLanguageClient,
  edit: ProtocolEdit,
): Promise<WorkspaceEdit> {
  const changes = (edit.documentChanges ?? []).filter((change) => 'edits' in change);
  const hasSnippet = changes.some(({ edits }) => edits.some((each) => 'snippet' in each));
  if (!hasSnippet) return client.protocol2CodeConverter.asWorkspaceEdit(edit);
  const converted = new WorkspaceEdit();
  for (const { textDocument, edits } of changes) {
    const isOpen = edits.some((each) => 'snippet' in each);
    const uri = client.protocol2CodeConverter.asUri(textDocument.uri);
    converted.set(
      uri,
      edits.map((each) => {
        const range = client.protocol2CodeConverter.asRange(each.range);
        if (!isOpen && 'newText' in each) return new TextEdit(range, each.newText);
        const snippet =
          'snippet' in each
            ? new SnippetString(each.snippet.value)
            : new SnippetString().appendText(each.newText);
        return Object.assign(new SnippetTextEdit(range, snippet), { keepWhitespace: true });
      }),
    );
  }
  return converted;
}
