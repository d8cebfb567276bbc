import { hasMetadata, insertMetadata } from '../spec/insert/metadata-place.ts';
import { titleSpan } from '../spec/where.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

export const missingMetadata: Rule = {
  meta: {
    id: 'missing-metadata',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary:
      "A line of the document's own data (project, date, status) that the template asks for is absent",
    examples: {
      bad: `---
integration-spec: external-integrations
---

# External Integrations

**Last Updated**: 2026-10-02

**Target State**: As-Is
`,
      good: `---
integration-spec: external-integrations
---

# External Integrations

**Last Updated**: 2026-10-02

**Status**: Active

**Target State**: As-Is
`,
    },
  },
  *check(spec) {
    const asked = spec.template.metadata.filter(
      ({ applicability }) => applicability !== 'optional',
    );
    const missing = asked.filter((definition) => !hasMetadata(definition, spec));
    for (const definition of missing) {
      yield {
        span: titleSpan(spec),
        message: `The line ${quote(definition.label)} is missing below the title. Add it.`,
        fixes: ({ style }) => [
          {
            title: `Insert ${quote(definition.label)}`,
            edits: [insertMetadata(definition, spec, style)],
            preferred: true,
            safe: false,
            hasBlanks: true,
          },
        ],
      };
    }
  },
};
