import type { Entry } from '../markdown/entry.ts';
import type { FieldDefinition, SectionDefinition } from '../templates/template.ts';
import { comparable, comparableForms } from '../text/comparable.ts';
import { lettersApart } from '../text/letters-apart.ts';
import type { Place, SectionNode, SpecReader } from './section-reader.ts';
import { findField, findSection } from './titles.ts';
import { withoutProvider } from './without-provider.ts';

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
    findSection(definitions, forms) ??
    findSection(definitions, withoutProvider(title, reader.providers));
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

/**
 * A repeat has no title of its own: its heading names a provider, or its body has two of the labels and
 * sub-headings that the repeat asks for, not all of them such as `### Error Handling`, which anything may
 * have. One label alone (`- **Provider**: Vault` under `## Security`) makes no integration.
 */
function isRepeat(node: SectionNode, definition: SectionDefinition, reader: SpecReader): boolean {
  if (isProviderTitle(node.heading?.title.text ?? '', reader)) return true;
  const fields = new Set(node.entries.flatMap((entry) => labelOf(entry, definition) ?? []));
  const titles = node.children.map((child) => comparableForms(child.heading?.title.text ?? ''));
  const sections = new Set(
    titles.flatMap((forms) => findSection(definition.sections, forms) ?? []),
  );
  // What an integration cannot do without tells it from everything else, where the template says so.
  const never = definition.fields.filter(({ notApplicable }) => notApplicable === 'never');
  const isTelling =
    [...fields].some((field) => never.length === 0 || never.includes(field)) ||
    [...sections].some((section) => section.distinctive && hasTitle(titles, section));
  return isTelling && fields.size + sections.size >= 2;
}

/** Whether one of the sub-headings is a section's own title, not only another word for it. */
function hasTitle(titles: readonly (readonly string[])[], { title }: SectionDefinition): boolean {
  return titles.some((forms) => forms.includes(comparable(title)));
}

/** The field that an entry's label names; a table of more than keys and values has columns, and no labels. */
function labelOf(
  { labelled, row }: Entry,
  { fields }: SectionDefinition,
): FieldDefinition | undefined {
  return labelled && (!row || row.header.length === 2)
    ? findField(fields, labelled.label.text)
    : undefined;
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
