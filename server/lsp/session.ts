import type { Diagnostic } from 'vscode-languageserver';
import type { Connection } from '../rpc/connection.ts';
import type { LoadCatalogs } from '../workspace/all-catalogs.ts';
import type { CheckedDocument } from '../workspace/checked-document.ts';
import type { ReadCatalog } from '../workspace/described-catalog.ts';
import type { ClientFeatures } from './client-features.ts';
import { diagnosticsOf, sameDiagnostics, tooLong } from './diagnostics.ts';
import type { Environment, Environments } from './environments.ts';
import { LONGEST_DOCUMENT, type OpenDocument } from './open-document.ts';
import type { Turns } from './turns.ts';

/** What a check of an open document's newest version gave. */
export interface Check {
  readonly document: OpenDocument;
  /** The document's version when it was checked. */
  readonly version: number;
  readonly environment: Environment;
  readonly checked: CheckedDocument;
}

/** What the client was last told about a document. */
export interface Report {
  /** Equal reports have equal ids. */
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What all requests of one client share. */
export interface Session {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  readonly environments: Environments;
  /** All of them, without descriptions. */
  readonly catalogs: LoadCatalogs;
  readonly readCatalog: ReadCatalog;
  readonly turns: Turns;
  /** By URI. */
  readonly documents: Map<string, OpenDocument>;
  /** By URI. */
  readonly reports: Map<string, Report>;
  /** Told of each check, for what else is shown beside the findings. */
  readonly onChecked: (check: Check) => void;
  readonly onClosed: (uri: string) => void;
  /** Told when the workspace is trusted from now on, or no more. */
  readonly onTrustChanged: () => void;
}

/** So often a document is checked again for what was loaded: its text may ask for more in the meantime. */
const MOST_ROUNDS = 5;

/** Checks the newest text of a document; undefined where it is not open. */
export async function checkDocument(session: Session, uri: string): Promise<Check | undefined> {
  if (!session.documents.has(uri)) return undefined;
  for (let round = 1; ; round++) {
    const environment = await session.environments.of(uri);
    // It may have been closed, or opened anew, while a file was read.
    const document = session.documents.get(uri);
    if (!document) return undefined;
    const checked = document.check(environment.check);
    const { version } = document;
    if (round < MOST_ROUNDS && checked.spec && (await environment.facts.learn(checked.spec)))
      continue;
    const check = { document, version, environment, checked };
    session.onChecked(check);
    return check;
  }
}

let lastReport = 0;

/** What the client is to be told of a check: the last report itself where nothing in it differs. */
export function reportOf(session: Session, { document, checked }: Check): Report {
  const { uri, lines } = document;
  const diagnostics = document.isUnreadSpec
    ? [tooLong(LONGEST_DOCUMENT)]
    : diagnosticsOf(checked.findings, uri, lines, session.features);
  const last = session.reports.get(uri);
  if (last && sameDiagnostics(last.diagnostics, diagnostics)) return last;
  const report = { id: String(++lastReport), diagnostics };
  session.reports.set(uri, report);
  return report;
}
