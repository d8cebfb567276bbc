import { check, isLoud, type PlacedFinding, placed } from './check.ts';
import type { CorpusDocument, Planted } from './corpus.ts';

/** A planted defect, and the finding that names it. */
export interface Hit {
  readonly planted: Planted;
  readonly at: PlacedFinding;
}

/** How well a document's findings meet its marks. */
export interface Judgement {
  readonly document: CorpusDocument;
  readonly found: readonly PlacedFinding[];
  readonly detectedBy: 'declared' | 'signature' | 'content' | undefined;
  readonly hits: readonly Hit[];
  /** Of those not found: the ones that the same rule reports on another, unmarked line. */
  readonly wrongLine: readonly Hit[];
  readonly missed: readonly Planted[];
  /** Findings that no mark asks for: warnings and errors, in `noise` all. */
  readonly unexpected: readonly PlacedFinding[];
  /** The others that no mark asks for. */
  readonly advice: readonly PlacedFinding[];
}

/** Checks a document and compares with its marks. One finding answers to one mark. */
export function judge(document: CorpusDocument): Judgement {
  const checked = check(document.text);
  const found = placed(document.text, checked);
  const left = new Set(found);
  const hits: Hit[] = [];
  const open: Planted[] = [];
  for (const planted of document.planted) {
    const at = take(left, ({ line, finding }) => line === planted.line && fits(planted, finding));
    if (at) hits.push({ planted, at });
    else open.push(planted);
  }
  const wrongLine: Hit[] = [];
  const missed: Planted[] = [];
  for (const planted of open) {
    const at = take(left, ({ finding }) => fits(planted, finding));
    if (at) wrongLine.push({ planted, at });
    else missed.push(planted);
  }
  const isUnexpected = ({ finding }: PlacedFinding) =>
    document.group === 'noise' || isLoud(finding);
  return {
    document,
    found,
    detectedBy: checked.spec?.detection.by,
    hits,
    wrongLine,
    missed,
    unexpected: [...left].filter(isUnexpected),
    advice: [...left].filter((each) => !isUnexpected(each)),
  };
}

function fits({ rule, naming }: Planted, finding: PlacedFinding['finding']): boolean {
  return finding.rule === rule && (naming === undefined || finding.message.includes(naming));
}

function take<T>(from: Set<T>, wanted: (each: T) => boolean): T | undefined {
  for (const each of from) {
    if (!wanted(each)) continue;
    from.delete(each);
    return each;
  }
  return undefined;
}
