import type { FileFact } from '../../server/core/catalogs/facts.ts';
import type { Finding } from '../../server/core/rules/rule.ts';
import { LineIndex } from '../../server/core/text/lines.ts';
import {
  type CheckEnvironment,
  type CheckedDocument,
  checkText,
} from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../helpers/environment.ts';

/** The files that the corpus's documents may refer to. */
const FILES = [
  'docs/00-business-context/01-brd.md',
  'docs/00-business-context/02-nfr.md',
  'docs/brief.md',
];

/** Answers for any path, as a workspace with only these files would. */
class WorkspaceFiles extends Map<string, FileFact> {
  override has(): boolean {
    return true;
  }
  override get(path: string): FileFact {
    if (FILES.includes(path)) return { is: 'there' };
    const nearMiss = FILES.find((file) => file.toLowerCase() === path.toLowerCase());
    return { is: 'missing', nearMiss };
  }
}

const CORPUS_ENVIRONMENT: CheckEnvironment = {
  ...ENVIRONMENT,
  facts: { ...ENVIRONMENT.facts, files: new WorkspaceFiles() },
};

/** A finding with the line, from 0, on which it stands. */
export interface PlacedFinding {
  readonly line: number;
  readonly finding: Finding;
}

/** Checks a text of the corpus: every rule as it comes, all facts loaded, a fixed day. */
export function check(text: string): CheckedDocument {
  return checkText(text, CORPUS_ENVIRONMENT);
}

/** What is found in a text, by place. */
export function findingsIn(text: string): PlacedFinding[] {
  return placed(text, check(text));
}

/** The findings of a text that is checked already. */
export function placed(text: string, { findings }: CheckedDocument): PlacedFinding[] {
  const lines = new LineIndex(text);
  return findings.map((finding) => ({ line: lines.positionAt(finding.span.start).line, finding }));
}

/** Whether a finding is more than advice. */
export function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}
