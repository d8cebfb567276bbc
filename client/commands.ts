import { commands, Disposable, type LogOutputChannel, window } from 'vscode';
import {
  DOCUMENT_EDIT,
  type DocumentEditParams,
  type LensParams,
  RUN_LENS_COMMAND,
} from '../server/lsp/protocol.ts';
import { applyServerEdit } from './apply-edit.ts';
import { activeDocument } from './documents.ts';
import { insertIntoSpec } from './insert.ts';
import { newSpec } from './new-spec/new-spec.ts';
import { bringSectionBack, markNotApplicable } from './not-applicable.ts';
import { fillIn, goTo, goToNextPlaceholder, goToPreviousPlaceholder } from './placeholders.ts';
import { runLens } from './run-lens.ts';
import { selectTemplate } from './select-template.ts';
import type { ServerControl } from './server-control.ts';
import type { TemplateChoices } from './template-choices.ts';

/** The commands of the palette. Each one that needs the server starts it: a person has asked. */
export function registerCommands(
  server: ServerControl,
  choices: TemplateChoices,
  output: LogOutputChannel,
): Disposable {
  const edit = async (edit: DocumentEditParams['edit']) => {
    const document = activeDocument();
    const client = document && (await server.startForPerson());
    if (client) await applyServerEdit(client, DOCUMENT_EDIT, document.uri, { edit });
  };
  const pick = async () => {
    const document = activeDocument();
    const client = document && (await server.startForPerson());
    if (client) await selectTemplate(client, choices, document.uri);
  };
  const insert = async () => {
    const editor = activeDocument() && window.activeTextEditor;
    const client = editor && (await server.startForPerson());
    if (client) await insertIntoSpec(client, editor);
  };
  return Disposable.from(
    commands.registerCommand('integrationSpec.newSpec', (clicked?: unknown) =>
      newSpec(server, clicked),
    ),
    commands.registerCommand('integrationSpec.selectTemplate', pick),
    commands.registerCommand('integrationSpec.insert', insert),
    commands.registerCommand('integrationSpec.insertMissingSections', () =>
      edit('insert-missing-sections'),
    ),
    commands.registerCommand('integrationSpec.fixAll', () => edit('fix-all')),
    commands.registerCommand('integrationSpec.cleanUp', () => edit('clean-up')),
    // Only lenses run this one: the manifest does not name it, so that the palette does not offer it.
    commands.registerCommand(RUN_LENS_COMMAND, async (params: LensParams) => {
      const client = await server.startForPerson();
      if (client) await runLens(client, params);
    }),
    ...Object.entries(PLACE_COMMANDS).map(([name, run]) =>
      commands.registerCommand(name, (given?: unknown) => run(server, given)),
    ),
    commands.registerCommand('integrationSpec.restartServer', () => server.restart()),
    commands.registerCommand('integrationSpec.showOutput', () => output.show()),
  );
}

/** The commands that work at the cursor, or at the place that a code action hands over. */
const PLACE_COMMANDS: Readonly<
  Record<string, (server: ServerControl, given?: unknown) => Promise<void>>
> = {
  'integrationSpec.markNotApplicable': markNotApplicable,
  'integrationSpec.bringSectionBack': bringSectionBack,
  'integrationSpec.nextPlaceholder': goToNextPlaceholder,
  'integrationSpec.previousPlaceholder': goToPreviousPlaceholder,
  'integrationSpec.fillIn': fillIn,
  'integrationSpec.goTo': goTo,
};
