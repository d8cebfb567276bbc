import type { Finding } from '../../server/core/rules/rule.ts';
import { applyEdits } from '../../server/core/text/edit.ts';
import { check, isLoud } from './check.ts';
import type { CorpusDocument } from './corpus.ts';
import type { Hit, Judgement } from './judge.ts';

/** What applying the preferred fix of one planted defect did. */
export interface FixTrial {
  readonly document: CorpusDocument;
  readonly hit: Hit;
  readonly title: string;
  readonly removed: boolean;
  /**
   * Warnings and errors that were not there before. What a fix leaves to be filled in (a `placeholder`) is
   * what it says it does, and does not count.
   */
  readonly raised: readonly Finding[];
}

/** Tries the preferred fix of each planted defect that was found, one by one. */
export function tryFixes({ document, found, hits }: Judgement): FixTrial[] {
  const before = found.map(({ finding }) => finding);
  return hits.flatMap((hit) => {
    const fix = hit.at.finding.fixes().find(({ preferred }) => preferred);
    if (!fix) return [];
    const after = check(applyEdits(document.text, fix.edits)).findings;
    const removed = count(after, hit.at.finding) < count(before, hit.at.finding);
    const raised = after.filter(
      (each) =>
        isLoud(each) && each.rule !== 'placeholder' && count(after, each) > count(before, each),
    );
    return [{ document, hit, title: fix.title, removed, raised }];
  });
}

function count(findings: readonly Finding[], like: Finding): number {
  return findings.filter(({ rule, message }) => rule === like.rule && message === like.message)
    .length;
}
