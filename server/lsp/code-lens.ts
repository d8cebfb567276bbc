import type { CodeLens, CodeLensParams, Command, WorkspaceEdit } from 'vscode-languageserver';
import type { Lens } from '../core/features/lenses/lens.ts';
import { lensesOf } from '../core/features/lenses/lenses.ts';
import { applyEdits } from '../core/text/edit.ts';
import { LineIndex } from '../core/text/lines.ts';
import { type LensParams, type LensStep, RUN_LENS_COMMAND } from './protocol.ts';
import { rangeOf } from './ranges.ts';
import { type Check, checkDocument, type Session } from './session.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** Answers `textDocument/codeLens`; nothing where they are switched off. They are cheap, so none is left to resolve. */
export async function codeLenses(
  session: Session,
  { textDocument: { uri } }: CodeLensParams,
): Promise<CodeLens[]> {
  const check = await checkDocument(session, uri);
  if (!check?.environment.settings.codeLens) return [];
  const { lines } = check.document;
  return lensesIn(check).map((lens) => {
    const range = rangeOf(lens, lines);
    return { range, command: commandOf(lens, range.start.line, uri, session) };
  });
}

/** Answers `integrationSpec/runLens`: what a click on a lens does; null where there is nothing to do any more. */
export async function runLens(
  session: Session,
  { uri, kind, line }: LensParams,
): Promise<LensStep<WorkspaceEdit> | null> {
  const check = await checkDocument(session, uri);
  if (!check) return null;
  const { document } = check;
  const work = lensesIn(check)
    .find((lens) => lens.kind === kind && document.lines.positionAt(lens.start).line === line)
    ?.work?.();
  if (!work) return null;
  const { edit, select } = work;
  if (!edit) return { edit: null, select: rangeOf(select, document.lines) };
  const after = new LineIndex(applyEdits(document.text, [edit]));
  return {
    edit: workspaceEdit([edit], document, session.features),
    select: rangeOf(select, after),
  };
}

function lensesIn({ checked, environment }: Check): Lens[] {
  return checked.spec ? lensesOf(checked.spec, environment.check.facts) : [];
}

/** A title alone where there is nothing to do, or nobody who could: editors show it, and nothing happens. */
function commandOf(lens: Lens, line: number, uri: string, { features }: Session): Command {
  const { kind, title, tooltip, work } = lens;
  const shown = { title, ...(tooltip !== '' && { tooltip }) };
  if (!work || !features.runsCommands) return { ...shown, command: '' };
  const params: LensParams = { uri, kind, line };
  return { ...shown, command: RUN_LENS_COMMAND, arguments: [params] };
}
