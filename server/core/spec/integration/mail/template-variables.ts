import { isBrokenRow } from '../../../markdown/broken-row.ts';
import type { Entry } from '../../../markdown/entry.ts';
import { isHeaderRow } from '../../../markdown/header-row.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';
import type { Slot } from '../integration.ts';
import { unlabelledParagraphs } from '../unlabelled-paragraphs.ts';
import { mayHoldMail } from './mail-texts.ts';
import { bareNames, type TemplateVariable, variablesIn } from './variables-in-text.ts';

const known = new Memo<Slot, readonly TemplateVariable[]>();
/** The titles of a table's column that holds the names. */
const NAME_COLUMN =
  /variable|name|placeholder|merge (?:tag|field)|\b(?:key|tag|field|token|parameter)|переменн|変数|변수|变量|variab/i;

/** The variables that a slot lists, in order; empty for a slot of another type, and for prose. */
export function templateVariablesOf(slot: Slot): readonly TemplateVariable[] {
  if (slot.type !== 'template-variables') return [];
  let variables = known.get(slot);
  if (!variables) {
    variables = [...read(slot)].sort((a, b) => a.start - b.start);
    known.set(slot, variables);
  }
  return variables;
}

function* read(slot: Slot): Generator<TemplateVariable> {
  yield* fromText(slot.value, slot);
  for (const text of unlabelledParagraphs(slot)) yield* fromText(text, slot);
  for (const block of slot.blocks) {
    if (block.kind !== 'code' || !mayHoldMail(block)) continue;
    yield* variablesIn(block, slot).filter(({ text }) => text.startsWith('{{'));
  }
  yield* fromEntries(slot.entries, slot);
}

function* fromEntries(entries: readonly Entry[], list: Span): Generator<TemplateVariable> {
  const lists = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.row && (isHeaderRow(entry) || isBrokenRow(entry.row))) continue;
    const name = nameOf(entry);
    const own = name ? [...fromText(name, mailOf(entry, lists) ?? list)] : [];
    if (own.length > 0) {
      const [only] = own;
      const item = own.length === 1 ? entry : undefined;
      yield* only && item ? [{ ...only, item }] : own;
      continue;
    }
    // "Welcome mail: {{first_name}}" is a list of its own.
    const inner = entry.labelled ? entry : list;
    if (entry.row) for (const cell of entry.row.cells) yield* fromText(cell, inner);
    else yield* fromText(entry.value, inner);
    yield* fromEntries(entry.entries, inner);
  }
}

/**
 * The row with which a mail begins, where a table names mails beside their variables: several rows may be
 * of one mail. Undefined where it begins with the variables, or numbers them.
 */
function mailOf(entry: Entry, lists: Map<string, Entry>): Entry | undefined {
  const { row } = entry;
  const mail = row?.cells[0]?.text.trim() ?? '';
  if (!row || columnOfNames(row) === 0 || /^[\d\W]*$/.test(mail)) return undefined;
  const first = lists.get(mail) ?? entry;
  lists.set(mail, first);
  return first;
}

/** What names the variable of an item or a row: its label, or its cell in the column of names. */
function nameOf({ row, labelled, text }: Entry): DecodedText | undefined {
  if (!row) return labelled?.label ?? text;
  return row.cells[columnOfNames(row)];
}

function columnOfNames({ header }: NonNullable<Entry['row']>): number {
  return Math.max(
    0,
    header.findIndex((cell) => NAME_COLUMN.test(cell.text)),
  );
}

function* fromText(text: DecodedText, list: Span): Generator<TemplateVariable> {
  const marked = variablesIn(text, list);
  if (marked.length > 0) yield* marked;
  else yield* bareNames(text, list);
}
