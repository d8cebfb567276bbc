import type { DetectedSecret } from '../catalogs/facts.ts';
import { secretsOf } from '../spec/secrets.ts';
import type { Rule } from './rule.ts';

/** What the fix leaves of the hidden part. */
const MASK = '…';

/** Of a key's kind so much is shown. */
const LONGEST_HEAD = 24;

export const secret: Rule = {
  meta: {
    id: 'secret',
    severity: 'error',
    scope: 'content',
    summary: 'A live credential stands in the document',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Ferry Ledger

### Integration Details

- **Base URL:** https://ledger:Vq7mRt93xKp2@api.harbour-ledger.com/v2
`,
      good: `---
integration-spec: external-integrations
---

## Ferry Ledger

### Integration Details

- **Base URL:** https://ledger:…@api.harbour-ledger.com/v2
`,
    },
  },
  *check(spec, facts) {
    const { text } = spec.markdown;
    for (const found of secretsOf(spec, facts)) {
      const { what, start, end, hidden } = found;
      yield {
        span: { start, end },
        message: `${nameOf(found, text)} is live. Whoever reads this document can use it: take it out, and have it replaced where it was issued.`,
        fixes: () => [
          {
            title: `Mask the ${what}`,
            edits: [{ span: hidden, newText: MASK }],
            preferred: true,
            // The credential stays in the history of the document, so somebody has to decide what becomes of it.
            safe: false,
          },
        ],
      };
    }
  },
};

function nameOf({ what, start, hidden }: DetectedSecret, text: string): string {
  const head = text.slice(start, hidden.start).replaceAll('\\', '');
  const shown = head === '' || head.length > LONGEST_HEAD ? '' : ` ${head}${MASK}`;
  return `This ${what}${shown}`;
}
