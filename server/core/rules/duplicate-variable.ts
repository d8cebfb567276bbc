import { slotsOf } from '../spec/integration/integration.ts';
import { templateVariablesOf } from '../spec/integration/mail/template-variables.ts';
import type { TemplateVariable } from '../spec/integration/mail/variables-in-text.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { removeLines } from '../text/remove-lines.ts';
import type { Span } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

/** In units, with what parts it from the next one. */
const LONGEST_REMARK = 200;
/** What may follow a variable that is taken out of a line: the next one, the end, or first a remark on it. */
const BEHIND =
  /^( {0,3}\([^()\n]{0,150}\))?[^\S\n]{0,9}(?:$|[\r\n,;.、，|·•/)\]}<]|(?:and|und|y|et|e|dan|и)\s)/;

export const duplicateVariable: Rule = {
  meta: {
    id: 'duplicate-variable',
    severity: 'warning',
    scope: 'content',
    summary: 'A template variable is listed twice for one e-mail',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the account is created
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}, {{first_name}}
`,
      good: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the account is created
    - **Dynamic Variables:** {{first_name}}, {{verification_link}}
`,
    },
  },
  *checkSection(outermost, summary) {
    const slots = integrationsOf(outermost, summary).flatMap((integration) =>
      slotsOf(integration, 'template-variables'),
    );
    for (const slot of new Set(slots)) {
      const seen = new Map<Span, Map<string, TemplateVariable>>();
      let before: TemplateVariable | undefined;
      for (const variable of templateVariablesOf(slot)) {
        const previous = before;
        before = variable;
        if (!isPlain(variable) || isPlaceheld(variable, outermost, summary)) continue;
        const names = seen.get(variable.list) ?? new Map<string, TemplateVariable>();
        seen.set(variable.list, names);
        const first = names.get(variable.inner);
        if (!first) {
          names.set(variable.inner, variable);
          continue;
        }
        const { start, end, text } = variable;
        yield {
          span: { start, end },
          message: `${quote(text)} is listed here already. List each variable once.`,
          related: [{ span: { start: first.start, end: first.end }, message: 'Listed here first' }],
          fixes: (context) => remove(variable, previous, context),
        };
      }
    }
  },
};

/** A name rather than a part of a condition, such as `{{#if name}}`. */
function isPlain({ syntax, inner, isFence }: TemplateVariable): boolean {
  return syntax !== 'broken' && syntax !== 'tag' && !isFence && /^[\p{L}\p{N}_.$@-]+$/u.test(inner);
}

/** Without it: its whole item or row, or on a line what parts it from the one before. */
function remove(
  variable: TemplateVariable,
  previous: TemplateVariable | undefined,
  { source }: FixContext,
): Fix[] {
  const title = `Remove ${quote(variable.text)}`;
  const { item } = variable;
  if (item) {
    const edits = [removeLines(source, { start: item.start, end: item.end })];
    return [{ title, edits, preferred: true, safe: false }];
  }
  if (!previous) return [];
  const start = widened(previous, source).end;
  const { end } = widened(variable, source);
  const isSeparator = /^[\s,;、，|·•/]*(?:and|und|y|et|e|dan|и)?\s*$/.test(
    source.slice(start, widened(variable, source).start),
  );
  const behind = BEHIND.exec(source.slice(end, end + LONGEST_REMARK));
  if (!isSeparator || !behind) return [];
  // A remark in brackets is about this variable, and goes with it.
  const [, remark = ''] = behind;
  const edits = [{ span: { start, end: end + remark.length }, newText: '' }];
  return [{ title, edits, preferred: true, safe: remark === '' }];
}

/** A span with the marks of code and emphasis around it. */
function widened({ start, end }: Span, source: string): Span {
  let from = start;
  let to = end;
  while (/[`*_]/.test(source[from - 1] ?? '') && source[from - 1] === source[to]) {
    from--;
    to++;
  }
  return { start: from, end: to };
}
