import { expect, test } from 'vitest';
import { bringBack } from '../../../../server/core/features/not-applicable/bring-back.ts';
import {
  markSection,
  markState,
} from '../../../../server/core/features/not-applicable/mark-section.ts';
import { sectionAt } from '../../../../server/core/features/section-at.ts';
import { plainEdit } from '../../../../server/core/text/draft-edit.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { allSpecs, sectionOffsets } from '../../../helpers/specs.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

const REASON = 'the product is used at a desk';
/** A comment elsewhere may have hidden what is gone now. */
const BESIDE_THE_POINT = new Set(['unused-suppression']);

test.each(['as it stands', 'escaped', 'CRLF', 'bold headings'])(
  'marking any section of any document leaves no new finding, and bringing it back no trace: %s',
  (spelling) => {
    const problems: string[] = [];
    let tried = 0;
    for (const [name, clean] of allSpecs()) {
      const text = SPELLINGS[spelling]?.(clean) ?? '';
      const { spec, findings } = checkText(text, ENVIRONMENT);
      if (!spec) continue;
      const old = new Set(findings.map(({ rule, message }) => `${rule}: ${message}`));
      for (const offset of sectionOffsets(spec)) {
        const known = sectionAt(spec, offset);
        if (!known || markState(known, spec) !== 'open') continue;
        tried++;
        const marked = applyEdits(text, markSection(known, spec, REASON).map(plainEdit));
        const after = checkText(marked, ENVIRONMENT);
        const again = after.spec && sectionAt(after.spec, offset);
        const label = `${name}, ${known.section.heading?.title.text}`;
        if (!after.spec || !again || markState(again, after.spec) !== 'marked') {
          problems.push(`${label}: not marked`);
          continue;
        }
        const found = after.findings
          .filter(({ rule }) => !BESIDE_THE_POINT.has(rule))
          .map(({ rule, message }) => `${rule}: ${message}`);
        for (const each of found) if (!old.has(each)) problems.push(`${label}: ${each}`);
        const back = applyEdits(marked, bringBack(again, after.spec).map(plainEdit));
        // Where nothing stood, the skeleton comes.
        const isKept = marked.includes('<!-- integration-spec-kept');
        if (isKept && back !== text) problems.push(`${label}: not as it was`);
      }
    }
    expect(problems).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  },
);
