import { sectionsWithin } from '../spec/section.ts';
import { comparable } from '../text/comparable.ts';
import { removeLines } from '../text/remove-lines.ts';
import type { Rule } from './rule.ts';

export const templateInstruction: Rule = {
  meta: {
    id: 'template-instruction',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'An instruction comment of the template is still in the document',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Email & Communication Service

<!-- AI INSTRUCTION: If the product sends mail, say through which provider. -->

- **Provider:** Postmark
`,
      good: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** Postmark
`,
    },
  },
  *checkSection(outermost, { template }) {
    const beginnings = template.instructions.map(comparable);
    for (const section of sectionsWithin(outermost)) {
      for (const comment of section.comments) {
        const text = comparable(comment.text.slice(0, 200));
        if (!beginnings.some((beginning) => text.startsWith(beginning))) continue;
        const span = { start: comment.start, end: comment.end };
        yield {
          span,
          message:
            'This instruction is for whoever fills the template in. Remove it when the section is written.',
          tag: 'unnecessary',
          fixes: ({ source }) => [
            {
              title: 'Remove this instruction',
              edits: [removeLines(source, span)],
              preferred: true,
              safe: true,
            },
          ],
        };
      }
    }
  },
};
