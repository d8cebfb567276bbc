import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { DECLARE_TEMPLATE, type DocumentStatus } from '../server/lsp/protocol.ts';
import { applyServerEdit } from './apply-edit.ts';
import { describeStatus, fetchStatus } from './status.ts';
import type { TemplateChoices } from './template-choices.ts';

interface Pick extends QuickPickItem {
  /** A template's id, false for none, null for "recognise it". */
  readonly template?: string | false | null;
  /** True where it is to be written into the document. */
  readonly declares?: boolean;
}

/** Lets a person pick the template of a document: until it is closed, or written into it. */
export async function selectTemplate(
  client: BaseLanguageClient,
  choices: TemplateChoices,
  uri: Uri,
): Promise<void> {
  const status = await fetchStatus(client, uri);
  if (!status) return;
  const { text, detail } = describeStatus(status);
  const pick = await window.showQuickPick<Pick>(picksFor(status), {
    title: l10n.t('Template of this document'),
    placeHolder: `${text} — ${detail}`,
    matchOnDescription: true,
  });
  if (pick?.template === undefined) return;
  const { template, declares } = pick;
  if (declares && template !== null) {
    await choices.choose(client, uri, null);
    await applyServerEdit(client, DECLARE_TEMPLATE, uri, { template });
  } else await choices.choose(client, uri, template);
}

function picksFor(status: DocumentStatus): Pick[] {
  const current = status.state === 'spec' ? status.template?.id : undefined;
  // What a document says itself is not overruled from outside: there every pick is written into it.
  const isDeclared = status.by === 'front-matter';
  const templates = status.templates.map(
    ({ id, title, description }): Pick => ({
      label: `${id === current ? '$(check) ' : ''}${title}`,
      description: id,
      detail: description,
      template: id,
      declares: isDeclared,
    }),
  );
  const none: Pick = {
    label: `${status.state === 'off' ? '$(check) ' : ''}${l10n.t('None')}`,
    description: l10n.t('leave this document alone'),
    template: false,
    declares: isDeclared,
  };
  const picks: Pick[] = [...templates, none];
  if (status.by === 'choice') picks.push({ label: l10n.t('Recognise it'), template: null });
  if (isDeclared) return picks;
  const write = status.templates.map(
    ({ id }): Pick => ({
      label: `$(edit) integration-spec: ${id}`,
      template: id,
      declares: true,
    }),
  );
  const separator = {
    label: l10n.t('Write it into the document'),
    kind: QuickPickItemKind.Separator,
  };
  const off: Pick = { label: '$(edit) integration-spec: false', template: false, declares: true };
  return [...picks, separator, ...write, off];
}
