import type {
  DidChangeConfigurationParams,
  DidChangeWatchedFilesParams,
  DidChangeWorkspaceFoldersParams,
} from 'vscode-languageserver';
import type { ConfigurationResolver } from '../workspace/config/resolve.ts';
import { uris } from './folders.ts';
import {
  CHOOSE_TEMPLATE,
  SET_TRUST,
  type TemplateChoiceParams,
  type TrustParams,
} from './protocol.ts';
import type { Session } from './session.ts';

/** Follows what changes around the documents: settings, files, folders, trust. Each change applies at once. */
export function handleWorkspace(
  session: Session,
  resolver: ConfigurationResolver,
  refresh: () => void,
): void {
  const { connection, environments } = session;
  const on = <Params>(method: string, handle: (params: Params) => void) =>
    connection.onNotification(method, handle);

  connection.onNotification('initialized', () => register(session));
  on<DidChangeWorkspaceFoldersParams>('workspace/didChangeWorkspaceFolders', ({ event }) => {
    environments.changeFolders(uris(event.added), uris(event.removed));
    refresh();
  });
  on<DidChangeConfigurationParams>('workspace/didChangeConfiguration', ({ settings }) => {
    environments.changeSettings(settings);
    refresh();
  });
  on<DidChangeWatchedFilesParams>('workspace/didChangeWatchedFiles', ({ changes }) => {
    const concerns = changes.filter(({ uri }) => resolver.invalidate(uri));
    // Of a file that only changed nobody needs to know whether it is there.
    const hasMoved = changes.some(({ type }) => type !== CHANGED);
    if (hasMoved) environments.forgetFiles();
    if (hasMoved || concerns.length > 0) refresh();
  });
  on<TrustParams>(SET_TRUST, ({ trusted }) => {
    if (!environments.setTrusted(trusted === true)) return;
    session.onTrustChanged();
    refresh();
  });
  on<TemplateChoiceParams>(CHOOSE_TEMPLATE, ({ uri, template }) => {
    environments.choose(uri, template ?? undefined);
    refresh();
  });
}

/** A file that was there before and still is, in the protocol's numbers. */
const CHANGED = 2;

/** Configurations, and the templates that they name, which may be any YAML file; what documents refer to, mostly. */
const WATCHED = ['**/*.{yaml,yml}', '**/*.{md,markdown}'];

async function register({ connection, features }: Session): Promise<void> {
  const watchers = WATCHED.map((globPattern) => ({ globPattern }));
  const wanted: [boolean, string, object][] = [
    [
      features.registersConfiguration,
      'workspace/didChangeConfiguration',
      { section: 'integrationSpec' },
    ],
    [features.watchesFiles, 'workspace/didChangeWatchedFiles', { watchers }],
  ];
  const registrations = wanted
    .filter(([isWanted]) => isWanted)
    .map(([, method, registerOptions]) => ({ id: method, method, registerOptions }));
  if (registrations.length > 0) {
    await connection.sendRequest('client/registerCapability', { registrations });
  }
}
