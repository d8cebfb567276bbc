import type { InitializeParams } from 'vscode-languageserver';
import { RULE_IDS } from '../core/rules/registry.ts';
import { builtinTemplates } from '../core/templates/builtin.ts';
import type { Connection } from '../rpc/connection.ts';
import type { LoadCatalogs } from '../workspace/all-catalogs.ts';
import { ConfigurationResolver } from '../workspace/config/resolve.ts';
import type { ReadCatalog } from '../workspace/described-catalog.ts';
import { FactStore } from '../workspace/fact-store.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { initializeResult } from './capabilities.ts';
import { clientFeatures, readInitializationOptions } from './client-features.ts';
import { clientFiles, noFiles } from './client-files.ts';
import { ClientQuestions } from './client-questions.ts';
import { EditorSettingsSource } from './editor-settings.ts';
import { Environments } from './environments.ts';
import { FileProblems } from './file-problems.ts';
import { foldersOf } from './folders.ts';
import { logError } from './guard.ts';
import { handleDocuments } from './handle-documents.ts';
import { handleRequests } from './handle-requests.ts';
import { handleWorkspace } from './handle-workspace.ts';
import { type Host, handleLifecycle } from './lifecycle.ts';
import { DID_CHANGE_STATUS } from './protocol.ts';
import { DiagnosticsPusher } from './push-diagnostics.ts';
import { refreshAll } from './refresh.ts';
import type { Session } from './session.ts';
import { StatusWatch } from './status-watch.ts';
import { Turns } from './turns.ts';

/** What a server gets from the place where it runs. */
export interface Platform extends Host {
  /** For a client that does not read files for us; absent where there is no disk. */
  readonly files?: FileSystem;
  /** Absent where there are none: nothing is then known of a provider but its name. */
  readonly loadCatalogs?: LoadCatalogs;
  /** Absent where there is none: everything is then said without descriptions. */
  readonly readCatalog?: ReadCatalog;
  /** Today where the user is, as YYYY-MM-DD. */
  readonly today?: () => string;
  /** For so long the client's answers are waited for, in milliseconds. */
  readonly patience?: number;
}

/** Serves one client until the connection ends. */
export function serve(connection: Connection, platform: Platform = {}): void {
  handleLifecycle(connection, platform, (params) => {
    start(connection, platform, params);
    return initializeResult(clientFeatures(params));
  });
  connection.listen();
}

function start(connection: Connection, platform: Platform, params: InitializeParams): void {
  const features = clientFeatures(params);
  const options = readInitializationOptions(params.initializationOptions);
  const client = new ClientQuestions(connection, platform.patience, () => lookAgain());
  const files = options.readsFiles ? clientFiles(client) : (platform.files ?? noFiles);
  const asked = features.configuration ? client : undefined;
  const editorSettings = new EditorSettingsSource(connection, asked, options.settings);
  const resolver = new ConfigurationResolver({ files, knownRules: RULE_IDS, builtinTemplates });
  const onError = (what: string, error: unknown) => logError(connection, what, error);
  const store = new FactStore(platform.loadCatalogs ?? noCatalogs, onError);
  const environments = new Environments({
    resolver,
    store,
    files,
    editorSettings,
    today: platform.today ?? localToday,
    onError,
  });
  environments.setTrusted(options.trusted !== false);
  environments.setFolders(foldersOf(params));
  const statuses = new StatusWatch((uri) => {
    if (options.showsStatus) connection.sendNotification(DID_CHANGE_STATUS, { uri });
  });
  const problems = new FileProblems(connection);
  const session: Session = {
    connection,
    features,
    environments,
    catalogs: () => store.catalogs(),
    readCatalog: platform.readCatalog ?? noCatalog,
    turns: new Turns(),
    documents: new Map(),
    reports: new Map(),
    onChecked: (check) => {
      statuses.see(check);
      problems.see(check.document.uri, check.environment.settings);
    },
    onClosed: (uri) => {
      statuses.forget(uri);
      problems.forget(uri);
    },
    // Documents that no editor shows are not asked for again.
    onTrustChanged: () => problems.reconsider(),
  };
  const pusher = features.pullsDiagnostics ? undefined : new DiagnosticsPusher(session);
  handleDocuments(session, resolver, pusher);
  handleRequests(session);
  const refresh = () => refreshAll(session, pusher);
  const lookAgain = () => {
    editorSettings.askAgain();
    resolver.clear();
    environments.forgetFiles();
    refresh();
  };
  handleWorkspace(session, resolver, () => {
    client.forgetAnswers();
    refresh();
  });
}

const noCatalogs: LoadCatalogs = () => Promise.resolve(new Map());
const noCatalog: ReadCatalog = () => Promise.resolve(undefined);

function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
