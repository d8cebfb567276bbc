import type { VariableLanguage } from '../../../catalogs/catalog.ts';
import { templateVariablesOf } from '../../../spec/integration/mail/template-variables.ts';
import { variableLanguageOf } from '../../../spec/integration/mail/variable-language.ts';
import type { TemplateVariable } from '../../../spec/integration/mail/variables-in-text.ts';
import { integrationsOf } from '../../../spec/integration/read-integrations.ts';
import { placedSections } from '../../../spec/spec.ts';
import { type Span, shiftSpan, spansOverlap } from '../../../text/span.ts';
import { writeVariable } from '../../../variables/language.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { elementAround, runAround, type Token, valueStart, written } from '../token.ts';

const LEFT = /\{{1,3}\s*[\w.\\]*$/;
const RIGHT = /^[\w.\\]*\s*\}{0,3}/;
const PATH = /^(?:params\.|contact\.)?([A-Za-z_][\w.]*)$/;
/** Where the provider's language is not known. */
const USUAL: VariableLanguage = { language: 'handlebars', source: '' };

/** Variables of mail templates: those that the document uses elsewhere, then common ones, in the provider's braces. */
export function* templateVariables(place: Place): Generator<Completion> {
  const { expects, facts } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.type !== 'template-variables' || !slot.integration) return;
  const token = tokenIn(place, valueStart(place, slot));
  if (!token) return;
  const language = variableLanguageOf(slot.integration, facts.catalogs)?.language ?? USUAL;
  const { here, elsewhere } = usedIn(place, slot.group ?? slot.slot);
  const examples = (slot.definition?.examples ?? []).map((each) => each.replace(/[{}\s]/g, ''));
  const names = [...new Set([...elsewhere, ...examples])].filter((name) => !here.has(name));
  for (const [i, name] of names.entries()) {
    const variable = writeVariable(name, language);
    const text = written(variable, place);
    const braces = /^\{*/.exec(token.typed)?.[0] ?? '';
    yield itemFor(token, {
      label: variable,
      kind: 'variable',
      detail: elsewhere.has(name) ? 'Used in this document' : 'Example',
      text: [text],
      // With one brace typed, or three, it is still the one that is meant.
      filter: braces === '' ? text : braces + text.replace(/^\{+\s*(?:params\.)?/, ''),
      sortKey: sortKey(elsewhere.has(name) ? 1 : 2, i),
    });
  }
}

/** What an item replaces: from the opening brace to the closing ones, else an element of the value that has no blank in it. */
function tokenIn(place: Place, from: number): Token | undefined {
  const token = runAround(place, LEFT, RIGHT);
  if (token.typed.startsWith('{')) return token;
  const element = elementAround(place, from);
  return element.isPlaceholder || !/\s/.test(element.typed) ? element : undefined;
}

interface Used {
  readonly here: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
}

/** The names that the document fills its mails with, most used first, and those that stand in this list already. */
function usedIn({ spec, origin, outermost, probe }: Place, list: Span | undefined): Used {
  const here = new Set<string>();
  const counts = new Map<string, number>();
  const at = shiftSpan(probe, -origin);
  for (const { section } of placedSections(spec)) {
    for (const integration of integrationsOf(section, spec.summary)) {
      for (const slot of integration.slots) {
        for (const variable of templateVariablesOf(slot)) {
          const name = nameOf(variable);
          if (name === undefined) continue;
          const isOwn = section === outermost;
          if (isOwn && spansOverlap(variable, at)) continue;
          if (isOwn && list && spansOverlap(list, variable)) here.add(name);
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return { here, elsewhere: new Set(sorted) };
}

function nameOf({ inner }: TemplateVariable): string | undefined {
  return PATH.exec(inner.trim())?.[1];
}
