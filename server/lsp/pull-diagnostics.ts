import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { checkDocument, reportOf, type Session } from './session.ts';

/** Answers `textDocument/diagnostic`; a document that is not open has no findings. */
export async function pullDiagnostics(
  session: Session,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
): Promise<DocumentDiagnosticReport> {
  const check = await checkDocument(session, textDocument.uri);
  if (!check) return { kind: 'full', items: [] };
  const { id, diagnostics } = reportOf(session, check);
  if (id === previousResultId) return { kind: 'unchanged', resultId: id };
  return { kind: 'full', resultId: id, items: [...diagnostics] };
}
