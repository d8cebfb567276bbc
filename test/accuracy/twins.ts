import { SPELLINGS } from '../helpers/spellings.ts';
import { findingsIn, type PlacedFinding } from './check.ts';
import type { CorpusDocument } from './corpus.ts';
import type { Judgement } from './judge.ts';

/** The spellings that every run compares; a full one compares all that there are. */
const SAMPLE: readonly string[] = ['escaped', 'CRLF'];

export interface TwinDifference {
  readonly document: CorpusDocument;
  readonly spelling: string;
  /** Findings that only the document as written has, and that only its twin has. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** Where a twin of a document, which differs in spelling alone, has other findings; empty where all agree. */
export function compareTwins(
  { document, found }: Judgement,
  extent: 'sample' | 'full',
): TwinDifference[] {
  const written = descriptions(found);
  return Object.entries(SPELLINGS).flatMap(([spelling, respell]) => {
    if (extent === 'sample' && !SAMPLE.includes(spelling)) return [];
    const twin = descriptions(findingsIn(respell(document.text)));
    const lost = without(written, twin);
    const gained = without(twin, written);
    return lost.length + gained.length === 0 ? [] : [{ document, spelling, lost, gained }];
  });
}

function descriptions(found: readonly PlacedFinding[]): string[] {
  return found.map(
    ({ line, finding }) => `${line + 1} ${finding.severity} ${finding.rule} ${finding.message}`,
  );
}

/** What is in the first list more often than in the second. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return all.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
