import { type Range, TabInputText, type Uri, ViewColumn, window } from 'vscode';

/**
 * Selects a place in a document and puts the cursor there: in the editor that shows it, else in the tab
 * that holds it, else in an editor that does not cover `besides`.
 */
export async function showPlace(uri: Uri, selection: Range, besides?: ViewColumn): Promise<void> {
  await window.showTextDocument(uri, {
    selection,
    viewColumn: columnOf(uri) ?? columnBesides(besides),
  });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const wanted = uri.toString();
  const editor = window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== undefined && document.uri.toString() === wanted,
  );
  if (editor?.viewColumn) return editor.viewColumn;
  const holds = ({ input }: { readonly input: unknown }) =>
    input instanceof TabInputText && input.uri.toString() === wanted;
  return window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn;
}

function columnBesides(column: ViewColumn | undefined): ViewColumn {
  if (column === undefined) return ViewColumn.Active;
  const other = window.tabGroups.all.find(({ viewColumn }) => viewColumn !== column);
  return other?.viewColumn ?? ViewColumn.Beside;
}
