import { addRow } from '../spec/fallback/add-row.ts';
import type { PlacedDependency } from '../spec/fallback/dependencies.ts';
import { type Fallback, missingRows } from '../spec/fallback/uncovered.ts';
import { headingSpan } from '../spec/where.ts';
import { shiftSpan } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

export const missingFallback: Rule = {
  meta: {
    id: 'missing-fallback',
    severity: 'warning',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary: 'A provider in use has no row in the fallback table',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe

## Email & Communication Service

- **Provider:** SendGrid

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Send a payment link later. |
`,
      good: `---
integration-spec: data-sync
---

## Payment Gateway Integration

- **Provider:** Stripe

## Email & Communication Service

- **Provider:** SendGrid

## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Send a payment link later. |
| **E-mail** | Medium | Queue the mails and retry every 15 minutes. |
`,
    },
  },
  *check(spec) {
    const missing = missingRows(spec);
    if (!missing) return;
    const { fallback, services } = missing;
    const { section, start } = fallback;
    for (const dependency of services) {
      const name = dependency.provider?.name ?? dependency.name;
      yield {
        span: shiftSpan(headingSpan(section), start),
        severity: isVital(dependency) ? 'warning' : 'info',
        message: `${quote(name)} has no row here: nobody can tell what happens when it is down. Add one.`,
        related: [{ span: dependency.span, message: `${quote(name)} is used here.` }],
        fixes: (context) => rowFix(dependency, fallback, context),
      };
    }
  },
};

function isVital({ purpose }: PlacedDependency): boolean {
  return purpose === 'payment' || purpose === 'email';
}

function rowFix({ name }: PlacedDependency, fallback: Fallback, written: FixContext): Fix[] {
  const edit = addRow(name, fallback, written);
  if (!edit) return [];
  const title = `Add a row for ${quote(name)}`;
  return [{ title, edits: [edit], preferred: true, safe: false, hasBlanks: true }];
}
