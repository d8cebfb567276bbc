import type { ProviderNames } from '../../catalogs/provider-names.ts';
import type { Block, TableBlock } from '../../markdown/block.ts';
import { type Entry, readEntries } from '../../markdown/entry.ts';
import { commonFields } from '../../templates/content.ts';
import type { FieldDefinition, FieldType } from '../../templates/template.ts';
import { comparableForms } from '../../text/comparable.ts';
import { withoutProvider } from '../without-provider.ts';
import type { Slot } from './integration.ts';

/** What a cell of such a column looks like: a table of dates may have a column "Event", too. */
const LOOKS: Partial<Record<FieldType, RegExp>> = {
  'webhook-events': /^\s*[a-zA-Z]\w*(?:[._:/-]\w+)+/,
  'template-variables': /\{\{|\*\||%\w/,
  endpoints: /\b(?:GET|POST|PUT|PATCH|DELETE)\b|^\s*\/\w/,
  'error-responses': /^\D{0,10}(?:[1-5]\d\d|[1-5]xx)\b/i,
};

/**
 * The tables among these blocks that list values of one type without a label, by a column's title: one
 * that the section's own fields have, or one that all templates share.
 */
export function tableSlots(
  blocks: readonly Block[],
  own: readonly FieldDefinition[],
  providers: ProviderNames,
): Slot[] {
  const definitions = [...own, ...commonFields];
  return blocks.flatMap((block, i) =>
    block.kind === 'table' ? (tableSlot(block, blocks[i - 1], definitions, providers) ?? []) : [],
  );
}

function tableSlot(
  table: TableBlock,
  above: Block | undefined,
  definitions: readonly FieldDefinition[],
  providers: ProviderNames,
): Slot | undefined {
  for (const definition of definitions) {
    const looks = LOOKS[definition.type];
    const column = looks ? columnOf(table, definition, providers) : -1;
    const label = table.header.cells[column];
    if (!label || !table.rows.some(({ cells }) => looks?.test(cells[column]?.text ?? ''))) continue;
    const { start, end } = table;
    const entries: readonly Entry[] = readEntries([table]);
    const value = label.slice(label.text.length);
    const caption = above?.kind === 'paragraph' ? above.text : undefined;
    const common = { type: definition.type, definition, field: undefined, group: undefined };
    return { start, end, ...common, label, value, blocks: [table], entries, caption };
  }
  return undefined;
}

/** The first column with such a title, a provider's name beside it left aside ("Stripe event"). */
function columnOf(
  { header }: TableBlock,
  { columns }: FieldDefinition,
  providers: ProviderNames,
): number {
  const names = new Set(
    columns.flatMap(({ title, aliases }) => [title, ...aliases].flatMap(comparableForms)),
  );
  return header.cells.findIndex(({ text }) =>
    [...comparableForms(text), ...withoutProvider(text, providers)].some((form) => names.has(form)),
  );
}
