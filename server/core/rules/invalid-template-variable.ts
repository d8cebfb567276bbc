import type { Facts } from '../catalogs/facts.ts';
import { type Integration, slotsOf } from '../spec/integration/integration.ts';
import { mailTextVariables } from '../spec/integration/mail/mail-texts.ts';
import { removeListed } from '../spec/integration/mail/remove-variable.ts';
import { templateVariablesOf } from '../spec/integration/mail/template-variables.ts';
import {
  type ProviderLanguage,
  sendsMail,
  variableLanguageOf,
} from '../spec/integration/mail/variable-language.ts';
import type { TemplateVariable } from '../spec/integration/mail/variables-in-text.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { escapeText } from '../templates/skeleton.ts';
import { judgeVariable, type VariableFault } from '../variables/judge.ts';
import { inNameStyle } from '../variables/name-style.ts';
import { styleOfVariables, type VariableStyle } from '../variables/variable-style.ts';
import { quote } from './message.ts';
import type { Fix, FixContext, Rule, RuleFinding } from './rule.ts';

export const invalidTemplateVariable: Rule = {
  meta: {
    id: 'invalid-template-variable',
    severity: 'error',
    scope: 'content',
    summary:
      "A template variable that no template language accepts, or that is not written in the provider's",
    examples: {
      bad: `---
integration-spec: data-sync
---

## Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** User Registration
    - **Trigger Condition:** After the account is created
    - **Dynamic Variables:** {{first name}}, {{verification_link}
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
  *checkSection(outermost, summary, facts) {
    const seen = new Set<number>();
    for (const integration of narrowestFirst(integrationsOf(outermost, summary))) {
      for (const { variable, ...finding } of findingsIn(integration, facts)) {
        if (seen.has(variable.start)) continue;
        seen.add(variable.start);
        if (!isPlaceheld(variable, outermost, summary)) yield finding;
      }
    }
  },
};

interface VariableFinding extends RuleFinding {
  readonly variable: TemplateVariable;
}

/** An integration may stand within another: what is there is judged by the provider that is nearest. */
function narrowestFirst(integrations: readonly Integration[]): Integration[] {
  return [...integrations].sort((a, b) => a.end - a.start - (b.end - b.start));
}

function* findingsIn(
  integration: Integration,
  { catalogs, parseExpression: parse }: Facts,
): Generator<VariableFinding> {
  const known = variableLanguageOf(integration, catalogs);
  const listed = slotsOf(integration, 'template-variables').flatMap(templateVariablesOf);
  const language = known?.language;
  const style = styleOfVariables(listed, language);
  const elsewhere = known || sendsMail(integration) ? mailTextVariables(integration) : [];
  for (const variable of listed) {
    const fault = judgeVariable(variable, { language, parse });
    if (!fault || (isMatterOfStyle(variable, style) && fault.is === 'foreign')) continue;
    yield { variable, ...findingOf(variable, fault, known, style, listed) };
  }
  for (const variable of elsewhere) {
    // In a sentence another language's form, or two empty braces, may be what it is about.
    const fault = judgeVariable(variable, { language, parse });
    if (fault && (fault.is === 'space' || fault.is === 'braces'))
      yield { variable, ...findingOf(variable, fault, known, style) };
  }
}

/** `{x}` beside `{{y}}` is two styles in one list, which is another rule's to say. */
function isMatterOfStyle({ syntax }: TemplateVariable, { marks }: VariableStyle): boolean {
  return (syntax === 'single' || syntax === 'dollar') && marks === 'braces';
}

/** `listed` are those beside which a variable is listed; none where it stands in a text. */
function findingOf(
  variable: TemplateVariable,
  fault: VariableFault,
  known: ProviderLanguage | undefined,
  style: VariableStyle,
  listed: readonly TemplateVariable[] = [],
): RuleFinding {
  const { start, end, text } = variable;
  const isSure = fault.is !== 'foreign' && fault.is !== 'namespace' && fault.is !== 'helper';
  const repairs = fault.repairs.map((repair) =>
    fault.is === 'space' && style.name && style.name !== 'snake'
      ? repair.replace(/[\w.-]+/, (name) => inNameStyle(name, style.name ?? 'snake'))
      : repair,
  );
  const advice = repairs[0] ? ` Write ${repairs[0]}.` : '';
  return {
    span: { start, end },
    message: `${quote(text)} ${wrong(fault, known)}${advice}`,
    ...(isSure ? {} : { severity: 'info' }),
    fixes: (context) => repairs.map((repair, i) => fix(variable, repair, i === 0, context, listed)),
  };
}

function wrong({ is }: VariableFault, known: ProviderLanguage | undefined): string {
  const provider = known?.provider ?? 'the provider';
  switch (is) {
    case 'empty':
      return 'names no variable between its braces.';
    case 'braces':
      return 'does not open and close with the same number of braces, so that it would be sent as it stands.';
    case 'space':
      return 'has a blank in its name, which no template language allows.';
    case 'character':
      return 'has a character in its name that no template language allows.';
    case 'helper':
      return `calls a helper that ${provider} does not have.`;
    case 'namespace':
      return `has no namespace: ${provider} fills in what begins with params or contact.`;
    case 'foreign':
      return `is not how ${provider} writes a variable.`;
  }
}

/** Where the right one is listed already, the wrong one goes. */
function fix(
  variable: TemplateVariable,
  repair: string,
  preferred: boolean,
  { style, source }: FixContext,
  listed: readonly TemplateVariable[],
): Fix {
  const { start, end, isCode } = variable;
  const newText = style.escaped && !isCode ? escapeText(repair) : repair;
  const removal = removeListed(variable, repair, listed, source);
  const name = quote(repair);
  return {
    title: removal ? `Remove it: ${name} is listed already` : `Write ${name}`,
    edits: [removal ?? { span: { start, end }, newText }],
    preferred,
    safe: false,
  };
}
