import { type Integration, slotsOf } from '../spec/integration/integration.ts';
import { templateVariablesOf } from '../spec/integration/mail/template-variables.ts';
import {
  type ProviderLanguage,
  variableLanguageOf,
} from '../spec/integration/mail/variable-language.ts';
import type { TemplateVariable } from '../spec/integration/mail/variables-in-text.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { escapeText } from '../templates/skeleton.ts';
import { writeVariable } from '../variables/language.ts';
import { inNameStyle, STYLE_NAMES } from '../variables/name-style.ts';
import {
  type MarkStyle,
  marked,
  markStyle,
  nameStyleOf,
  styleOfVariables,
  type VariableStyle,
} from '../variables/variable-style.ts';
import { quote } from './message.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const variableStyle: Rule = {
  meta: {
    id: 'variable-style',
    severity: 'info',
    scope: 'content',
    summary: 'Template variables of one integration are written in two styles',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the account is created
    - **Dynamic Variables:** {{first_name}}, {{lastName}}, {{verification_link}}
`,
      good: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the account is created
    - **Dynamic Variables:** {{first_name}}, {{last_name}}, {{verification_link}}
`,
    },
  },
  *checkSection(outermost, summary, { catalogs }) {
    for (const integration of integrationsOf(outermost, summary)) {
      const known = variableLanguageOf(integration, catalogs);
      const variables = variablesOf(integration).filter(
        (variable) => !isPlaceheld(variable, outermost, summary),
      );
      const style = styleOfVariables(variables, known?.language);
      yield* variables.flatMap((variable) => compare(variable, style, known));
    }
  },
};

function variablesOf(integration: Integration): TemplateVariable[] {
  return slotsOf(integration, 'template-variables')
    .flatMap(templateVariablesOf)
    .filter(({ syntax }) => syntax !== 'broken');
}

/** What differs from the style of most. */
function compare(
  variable: TemplateVariable,
  style: VariableStyle,
  known: ProviderLanguage | undefined,
): RuleFinding[] {
  const { inner, text, start, end } = variable;
  const ownMarks = markStyle(variable);
  const ownName = nameStyleOf(variable, known?.language);
  const isMarkedOtherwise = differs(ownMarks, style.marks, known);
  const isNamedOtherwise = ownName !== undefined && ownName !== style.name;
  if (!isMarkedOtherwise && !isNamedOtherwise) return [];
  const name = isNamedOtherwise && style.name ? inNameStyle(inner, style.name) : inner;
  const isPath = /^[\w.-]+$/.test(inner);
  const rewritten =
    isMarkedOtherwise && style.marks
      ? isPath && rewrite(name, style.marks, known)
      : text.replace(inner, () => name);
  const what = isMarkedOtherwise
    ? `is marked otherwise than the other variables here`
    : `is not in ${STYLE_NAMES[style.name ?? 'snake']}, as the other variables here are`;
  return [
    {
      span: { start, end },
      message: `${quote(text)} ${what}. Write all in one style, so that nobody has to look up which one it was.`,
      ...(rewritten && {
        fixes: ({ style: { escaped } }) => [
          {
            title: `Write ${quote(rewritten)}`,
            edits: [
              {
                span: { start, end },
                newText: escaped && !variable.isCode ? escapeText(rewritten) : rewritten,
              },
            ],
            preferred: true,
            safe: false,
          },
        ],
      }),
    },
  ];
}

/** Whether two styles are a mixture that only this rule speaks of. */
function differs(
  own: MarkStyle | undefined,
  most: MarkStyle | undefined,
  known: ProviderLanguage | undefined,
): boolean {
  if (!own || !most || own === most) return false;
  // Where the provider's language is known, any other language's form is wrong rather than a style.
  return !known || (most === 'braces' && (own === 'single' || own === 'dollar'));
}

function rewrite(name: string, marks: MarkStyle, known: ProviderLanguage | undefined): string {
  return marks === 'braces' && known ? writeVariable(name, known.language) : marked(name, marks);
}
