import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import type { ConfigurationResolver } from '../workspace/config/resolve.ts';
import { logError } from './guard.ts';
import {
  CHOOSE_TEMPLATE,
  SET_TRUST,
  type TemplateChoiceParams,
  type TrustParams,
} from './protocol.ts';
import type { DiagnosticsPusher } from './push-diagnostics.ts';
import { DID_CHANGE_READINGS } from './reading-protocol.ts';
import type { Session } from './session.ts';

/** Follows what changes around the documents: settings, files, folders, trust. Each change applies at once. */
export function handleWorkspace(
  session: Session,
  resolver: ConfigurationResolver,
  pusher: DiagnosticsPusher | undefined,
): void {
  const { connection, environments, features } = session;
  const refresh = () => {
    if (pusher) for (const uri of session.documents.keys()) void pusher.push(uri);
    else if (features.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
    if (features.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (features.refreshesTokens) void connection.languages.semanticTokens.refresh();
    if (features.showsPreviews) void connection.sendNotification(DID_CHANGE_READINGS);
  };

  connection.onInitialized(() => {
    register(session).catch((error) => logError(connection, 'Registering', error));
    if (features.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = await connection.workspace.getWorkspaceFolders();
        environments.setFolders((folders ?? []).map(({ uri }) => uri));
        refresh();
      });
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    environments.changeSettings(settings);
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const concerns = changes.filter(({ uri }) => resolver.invalidate(uri));
    // Of a file that only changed nobody needs to know whether it is there.
    const hasMoved = changes.some(({ type }) => type !== FileChangeType.Changed);
    if (hasMoved) environments.forgetFiles();
    if (hasMoved || concerns.length > 0) refresh();
  });
  connection.onNotification(SET_TRUST, ({ trusted }: TrustParams) => {
    if (!environments.setTrusted(trusted)) return;
    session.onTrustChanged();
    refresh();
  });
  connection.onNotification(CHOOSE_TEMPLATE, ({ uri, template }: TemplateChoiceParams) => {
    environments.choose(uri, template ?? undefined);
    refresh();
  });
}

/** Configurations, and the templates that they name, which may be any YAML file; what documents refer to, mostly. */
const WATCHED = ['**/*.{yaml,yml}', '**/*.{md,markdown}'];

async function register({ connection, features }: Session): Promise<void> {
  if (features.registersConfiguration) {
    const section = 'integrationSpec';
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (features.watchesFiles) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
