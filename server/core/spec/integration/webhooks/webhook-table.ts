import type { TableBlock } from '../../../markdown/block.ts';
import { isBrokenRow } from '../../../markdown/broken-row.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { type EventEntry, eventName, saysSomething } from './webhook-entry.ts';
import { namesInSentence, readNameList } from './webhook-names.ts';

const EVENT_TITLE =
  /\b(?:events?|webhooks?|topics?|triggers?|eventos?|[ée]v[ée]nements?|ereignis(?:se)?)\b|イベント|이벤트|事件|событи/iu;
const NAME_TITLE = /^(?:name|type|nombre|nome|nom)$/i;
const ACTION_TITLE =
  /action|handl|what|effect|expect|outcome|result|response|behaviou?r|purpose|description|does|acci[oó]n|a[cç][aã]o|aksi/i;

const SENDER_TITLE =
  /^(?:(?:payment |service )?provider|psp|(?:payment )?gateway|vendor|anbieter|fournisseur|prestataire|proveedor|provedor)$/i;

/** A column of what a migration leaves behind. */
const OLD_TITLE =
  /^(?:old|before|previous|former|legacy|from|removed|bisher|alt|antes|ancien|avant)\b/i;

/** The rows of a table that list events: in the column that says so, else in the first; never in one of old names. */
export function tableEntries(table: TableBlock, list: number): EventEntry[] {
  const titles = table.header.cells;
  const titled = columnOf(titles, EVENT_TITLE) ?? columnOf(titles, NAME_TITLE);
  const column = titled ?? Math.max(0, titles.findIndex(isCurrent));
  const sending = titles.findIndex(({ text }) => SENDER_TITLE.test(text.trim()));
  return table.rows.flatMap((row): EventEntry[] => {
    const text = row.cells[column];
    if (!text || text.isBlank) return [];
    const head = titled === undefined ? undefined : readNameList(text);
    const found = head?.names ?? namesInSentence(text);
    const names =
      found.length > 0 || titled === undefined
        ? found.map((name) => eventName(name, text))
        : [eventName(whole(text), text)];
    if (names.length === 0) return [];
    const at = actionColumn(titles, row.cells, column);
    const cell = row.cells[at];
    const said = head && !head.action.isBlank ? head.action : cell;
    const action = said && saysSomething(said) ? said : undefined;
    const kind = head || found.length === 0 ? 'row' : 'sentence';
    const { start, end } = row;
    const about = row.cells.flatMap(({ text: said }, i) => (i === column ? [] : said));
    const places = { index: column, action: at, count: titles.length };
    const hasAction = action !== undefined || at < 0;
    const isBroken = isBrokenRow({ header: titles, cells: row.cells });
    const read = { start, end, kind, list, names, text, action, hasAction } as const;
    const sender = row.cells[sending]?.text;
    return [{ ...read, isBroken, cell: places, about, sender }];
  });
}

function whole({ text }: DecodedText) {
  return { literal: text, prefix: undefined, isPart: false, start: 0, end: text.length };
}

function columnOf(titles: readonly DecodedText[], title: RegExp): number | undefined {
  const at = titles.findIndex((each) => title.test(each.text) && isCurrent(each));
  return at < 0 ? undefined : at;
}

function isCurrent({ text }: DecodedText): boolean {
  return !OLD_TITLE.test(text);
}

/** The column that says what is done: by its title, else the first behind the name that says something; -1 for none. */
function actionColumn(
  titles: readonly DecodedText[],
  cells: readonly DecodedText[],
  column: number,
): number {
  const titled = titles.findIndex((title, i) => i !== column && ACTION_TITLE.test(title.text));
  if (titled >= 0) return titled;
  const said = cells.findIndex((cell, i) => i > column && !cell.isBlank);
  return said >= 0 || column + 1 >= titles.length ? said : column + 1;
}
