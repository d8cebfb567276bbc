import { titleSpan } from '../spec/where.ts';
import type { Rule } from './rule.ts';

export const unfilledTemplate: Rule = {
  meta: {
    id: 'unfilled-template',
    severity: 'info',
    scope: 'structure',
    summary: "Most of the document's fields still hold the template's placeholders",
    examples: { bad: '', good: '' },
  },
  *check(spec) {
    if (!spec.summary.isUnfilled) return;
    yield {
      span: titleSpan(spec),
      message:
        "Most of this document still holds the template's placeholders. Its details are checked once more than half of it is filled in.",
    };
  },
};
