import type { Integration } from '../../../spec/integration/integration.ts';
import { templateVariablesOf } from '../../../spec/integration/mail/template-variables.ts';
import { variableLanguageOf } from '../../../spec/integration/mail/variable-language.ts';
import type { TemplateVariable } from '../../../spec/integration/mail/variables-in-text.ts';
import { integrationsOf } from '../../../spec/integration/read-integrations.ts';
import { placedSections } from '../../../spec/spec.ts';
import { type Span, shiftSpan, spansOverlap } from '../../../text/span.ts';
import { type ListedVariable, variableWriter } from '../../../variables/variable-writer.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { elementAround, runAround, type Token, valueStart, written } from '../token.ts';

const LEFT = /(?:\{{1,3}\s*|\*\|)[\w.\\]*$/;
const RIGHT = /^[\w.\\]*(?:\|\*|\s*\}{0,3})/;
const OPENING = /^(?:\{+\s*|\*\|)?/;
const PATH = /^(?:params\.|contact\.)?([A-Za-z_][\w.]*)$/;
/** What somebody means who has begun a merge tag, where nothing else tells. */
const MERGE_TAG: ListedVariable = { syntax: 'merge', inner: '', text: '' };

/** Variables of mail templates: those that the document uses elsewhere, then common ones, marked as the document and the provider mark them. */
export function* templateVariables(place: Place): Generator<Completion> {
  const { expects, facts } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.type !== 'template-variables' || !slot.integration) return;
  const token = tokenIn(place, valueStart(place, slot));
  if (!token) return;
  const opening = OPENING.exec(token.typed)?.[0] ?? '';
  const language = variableLanguageOf(slot.integration, facts.catalogs)?.language;
  const { here, elsewhere, beside } = usedIn(place, slot.group ?? slot.slot, slot.integration);
  const merged = beside.filter(({ syntax }) => syntax === 'merge');
  const write = variableWriter(opening === '*|' ? [...merged, MERGE_TAG] : beside, language);
  const examples = (slot.definition?.examples ?? []).map((each) => each.replace(/[{}\s]/g, ''));
  const names = [...new Set([...elsewhere, ...examples])].filter((name) => !here.has(name));
  for (const [i, name] of names.entries()) {
    const variable = write(name);
    const text = written(variable, place);
    yield itemFor(token, {
      label: variable,
      kind: 'variable',
      detail: elsewhere.has(name) ? 'Used in this document' : 'Example',
      text: [text],
      // With one brace typed, or three, it is still the one that is meant.
      filter: opening === '' ? text : opening + text.replace(/^\W*(?:params\.)?/, ''),
      sortKey: sortKey(elsewhere.has(name) ? 1 : 2, i),
    });
  }
}

/** What an item replaces: from the opening brace to the closing ones, else an element of the value that has no blank in it. */
function tokenIn(place: Place, from: number): Token | undefined {
  const token = runAround(place, LEFT, RIGHT);
  if (/^[{*]/.test(token.typed)) return token;
  const element = elementAround(place, from);
  return element.isPlaceholder || !/\s/.test(element.typed) ? element : undefined;
}

interface Used {
  readonly here: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
  /** What the same integration lists, here or elsewhere. */
  readonly beside: readonly TemplateVariable[];
}

/** The names that the document fills its mails with, most used first, and those that stand in this list already. */
function usedIn(
  { spec, origin, outermost, probe }: Place,
  list: Span | undefined,
  own: Integration,
): Used {
  const beside: TemplateVariable[] = [];
  const here = new Set<string>();
  const counts = new Map<string, number>();
  const at = shiftSpan(probe, -origin);
  for (const { section } of placedSections(spec)) {
    for (const integration of integrationsOf(section, spec.summary)) {
      for (const slot of integration.slots) {
        for (const variable of templateVariablesOf(slot)) {
          const isOwn = section === outermost;
          if (isOwn && spansOverlap(variable, at)) continue;
          if (integration === own) beside.push(variable);
          const name = nameOf(variable);
          if (name === undefined) continue;
          if (isOwn && list && spansOverlap(list, variable)) here.add(name);
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return { here, elsewhere: new Set(sorted), beside };
}

function nameOf({ inner }: TemplateVariable): string | undefined {
  return PATH.exec(inner.trim())?.[1];
}
