import { type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHOOSE_TEMPLATE, type TemplateChoiceParams } from '../server/lsp/protocol.ts';

/** The templates that a person picked for documents, until these are closed. A server that is started anew hears of them. */
export class TemplateChoices {
  readonly #choices = new Map<string, string | false>();

  readonly subscription = workspace.onDidCloseTextDocument(({ uri }) => {
    this.#choices.delete(uri.toString());
  });

  /** Picks a template, false for none; null takes the choice back. */
  async choose(
    client: BaseLanguageClient,
    uri: Uri,
    template: string | false | null,
  ): Promise<void> {
    if (template === null) this.#choices.delete(uri.toString());
    else this.#choices.set(uri.toString(), template);
    await send(client, { uri: client.code2ProtocolConverter.asUri(uri), template });
  }

  async repeat(client: BaseLanguageClient): Promise<void> {
    for (const [uri, template] of this.#choices) await send(client, { uri, template });
  }
}

function send(client: BaseLanguageClient, params: TemplateChoiceParams): Promise<void> {
  return client.sendNotification(CHOOSE_TEMPLATE, params);
}
