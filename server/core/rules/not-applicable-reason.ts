import { forbidsMark } from '../spec/applicability/forbids-mark.ts';
import { knownSections } from '../spec/judged.ts';
import type { NotApplicableMark } from '../spec/section.ts';
import { sectionName } from '../spec/where.ts';
import { quote } from './message.ts';
import type { FixContext, Rule, RuleFinding } from './rule.ts';

export const notApplicableReason: Rule = {
  meta: {
    id: 'not-applicable-reason',
    severity: 'info',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'Something is marked as not applicable, and nobody says why',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

Not applicable.
`,
      good: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

Not applicable — the product is used at a desk
`,
    },
  },
  *checkSection(outermost, summary) {
    for (const section of knownSections(outermost)) {
      const mark = section.notApplicable;
      // What is left beside the mark may hold the reason; that comes first.
      if (mark && !mark.hasReason && !mark.leftover && !forbidsMark(section, summary)) {
        yield finding(mark, sectionName(section));
      }
      if (mark) continue;
      for (const { definition, notApplicable } of section.fields) {
        const needsNone =
          definition.applicability === 'optional' || definition.notApplicable === 'never';
        if (notApplicable && !notApplicable.hasReason && !needsNone)
          yield finding(notApplicable, definition.label);
      }
    }
  },
};

function finding(mark: NotApplicableMark, name: string): RuleFinding {
  return {
    span: mark.phrase,
    message: `${quote(name)} is marked as not applicable without a reason. Add one: readers will ask.`,
    fixes: (context) => [addReason(mark, context)],
  };
}

function addReason({ phrase }: NotApplicableMark, { style, source }: FixContext) {
  const newText = style.escaped ? ' — \\[reason\\]' : ' — [reason]';
  // The reason belongs inside the emphasis's closing marks no more than behind a full stop.
  const at = phrase.end + (/^[*_`]*/.exec(source.slice(phrase.end))?.[0].length ?? 0);
  const stop = /^\./.test(source.slice(at)) ? 1 : 0;
  const edits = [{ span: { start: at, end: at + stop }, newText }];
  return { title: 'Add a reason', edits, preferred: true, safe: false, hasBlanks: true };
}
