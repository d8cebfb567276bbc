import { slotsOf } from '../spec/integration/integration.ts';
import { removeVariable } from '../spec/integration/mail/remove-variable.ts';
import { templateVariablesOf } from '../spec/integration/mail/template-variables.ts';
import type { TemplateVariable } from '../spec/integration/mail/variables-in-text.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import type { Span } from '../text/span.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule } from './rule.ts';

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

function remove(
  variable: TemplateVariable,
  previous: TemplateVariable | undefined,
  { source }: FixContext,
): Fix[] {
  const edit = removeVariable(variable, previous, source);
  const title = `Remove ${quote(variable.text)}`;
  if (!edit) return [];
  // A remark that goes along may be about more.
  const isAlone = !source.slice(edit.span.start, edit.span.end).includes('(');
  return [{ title, edits: [edit], preferred: true, safe: !variable.item && isAlone }];
}
