import type { SectionDefinition } from '../templates/template.ts';
import { comparable, comparableForms } from '../text/comparable.ts';
import { lettersApart } from '../text/letters-apart.ts';
import type { Place, SectionNode, SpecReader } from './section-reader.ts';
import { findField, findSection } from './titles.ts';

/** A title this long may have two letters wrong and still be meant. */
const LONG_TITLE = 12;

/** Words beside a provider's name that leave a heading the name of an integration. */
const GENERIC = new Set(
  'api apis sdk rest integration integrations service provider client gateway platform payment payments billing checkout subscriptions email emails mail transactional push notification notifications mobile web realtime real time websocket websockets sms messaging via with for and the'.split(
    ' ',
  ),
);

/** Which of the definitions a heading stands for; undefined where it is free text. */
export function matchSection(
  node: SectionNode,
  { definitions, outer }: Place,
  reader: SpecReader,
): SectionDefinition | undefined {
  const title = node.heading?.title.text ?? '';
  const forms = comparableForms(title);
  const named =
    findSection(definitions, forms) ?? findSection(definitions, withoutProvider(title, reader));
  if (named) return named;
  const repeat = definitions.find(
    (definition) => definition.repeats && isRepeat(node, definition, reader),
  );
  const form = forms[0] ?? '';
  const byTitle = outer.find(
    (definition) => !definition.repeats && comparable(definition.title) === form,
  );
  return repeat ?? byTitle ?? misspelt(form, definitions);
}

/** "Stripe Payment Integration" is "Payment Integration". */
function withoutProvider(title: string, reader: SpecReader): string[] {
  const words = title.split(/\s+/);
  if (words.length < 2) return [];
  return [words.slice(1), words.slice(0, -1)].flatMap((rest, i) => {
    const provider = i === 0 ? words[0] : words.at(-1);
    return reader.providers.named(provider ?? '')
      ? [comparable(rest.join(' ').replace(/[\s:–—-]+$|^[\s:–—-]+/g, ''))]
      : [];
  });
}

/**
 * A repeat has no title of its own: its heading names a provider, or its body has a label or a
 * sub-heading that only the repeat asks for.
 */
function isRepeat(node: SectionNode, definition: SectionDefinition, reader: SpecReader): boolean {
  if (isProviderTitle(node.heading?.title.text ?? '', reader)) return true;
  if (
    node.children.some((child) =>
      findSection(definition.sections, comparableForms(child.heading?.title.text ?? '')),
    )
  )
    return true;
  return node.entries.some((entry) => {
    const field = entry.labelled && findField(definition.fields, entry.labelled.label.text);
    return field?.applicability === 'required';
  });
}

/** Whether a title is a provider's name, with nothing else but what it is used for: "Stripe", "Stripe API (payments)". */
function isProviderTitle(title: string, { providers }: SpecReader): boolean {
  const mentions = providers.mentions(title);
  if (mentions.length === 0) return false;
  const rest = mentions.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    title,
  );
  return comparable(rest)
    .split(' ')
    .every((word) => word === '' || GENERIC.has(word));
}

function misspelt(
  form: string,
  definitions: readonly SectionDefinition[],
): SectionDefinition | undefined {
  if (form.length < LONG_TITLE) return undefined;
  return definitions.find(
    (definition) => !definition.repeats && lettersApart(form, comparable(definition.title)) <= 2,
  );
}
