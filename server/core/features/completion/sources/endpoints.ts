import type { EndpointCatalog } from '../../../catalogs/catalog.ts';
import { METHOD_NAMES } from '../../../http/methods.ts';
import { comparablePath } from '../../../http/paths.ts';
import { endpointsOf } from '../../../spec/integration/endpoints/endpoints.ts';
import { type Integration, providersOf } from '../../../spec/integration/integration.ts';
import { shiftSpan, spansOverlap } from '../../../text/span.ts';
import { type Completion, sortKey } from '../completion.ts';
import { entryText } from '../entry-text.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import type { SlotAt } from '../slot-at.ts';
import { runAround, type Token, valueStart, written } from '../token.ts';

const LEFT = /(?:[A-Za-z]+(?:[ \t]+\S*)?)?$/;
const RIGHT = /^(?:[A-Za-z]*[ \t]+\/[^\s`|]*|[^\s`|]*)/;
const METHOD_COLUMN = /^\s*(?:HTTP\s)?(?:method|verb)\s*$/i;
const PATH_COLUMN = /path|endpoint|route|url/i;
/** Some APIs have more operations than anybody reads through; more come with more letters. */
export const MOST_OPERATIONS = 200;

/** HTTP methods, and the operations of the provider's API that the document does not list yet. */
export function* endpoints(place: Place): Generator<Completion> {
  const { expects } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.type !== 'endpoints' || !slot.integration) return;
  const column = columnOf(slot);
  if (column === 'other') return;
  const from = valueStart(place, slot);
  if (column === 'path') {
    yield* paths(place, slot, from);
    return;
  }
  const token = runAround(place, LEFT, RIGHT);
  if (token.start !== from) return;
  const isWhole = column === 'endpoint';
  if (!token.typed.includes(' ')) yield* methods(place, token, isWhole);
  if (isWhole) yield* operations(place, slot.integration, token, from);
}

function* methods({ text }: Place, token: Token, hasPath: boolean): Generator<Completion> {
  const gap = hasPath && text[token.end] !== ' ' ? ' ' : '';
  for (const [i, method] of METHOD_NAMES.entries()) {
    yield itemFor(token, {
      label: method,
      kind: 'endpoint',
      detail: 'HTTP method',
      text: [method + gap],
      sortKey: sortKey(2, i),
      ...(hasPath && { asksAgain: true as const }),
    });
  }
}

function* operations(
  place: Place,
  integration: Integration,
  token: Token,
  from: number,
): Generator<Completion> {
  const fitting = operationsOf(integration, place).filter((each) => mayMean(each, token.typed));
  for (const [i, operation] of fitting.slice(0, MOST_OPERATIONS).entries()) {
    const manner = { token, from, isCode: true, action: '[Purpose]' };
    const entry = entryText(operation, place, manner);
    yield itemFor(entry.token, {
      label: operation,
      kind: 'endpoint',
      text: entry.text,
      filter: entry.filter,
      sortKey: sortKey(3, i),
    });
  }
}

/** The paths that a row's method has, where the method has a column of its own. */
function* paths(place: Place, { cell, integration }: SlotAt, from: number): Generator<Completion> {
  const token = runAround(place, /\/[^\s`|]*$|$/, /^[^\s`|]*/);
  const at = cell?.table.header.cells.findIndex(({ text }) => METHOD_COLUMN.test(text)) ?? -1;
  const method = cell?.row.cells[at]?.text.trim().toUpperCase() ?? '';
  if (token.start !== from || !integration) return;
  const fitting = operationsOf(integration, place)
    .filter((each) => each.startsWith(`${method} `))
    .map((each) => each.slice(method.length + 1))
    .filter((path) => mayMean(path, token.typed));
  for (const [i, path] of fitting.slice(0, MOST_OPERATIONS).entries()) {
    const sort = sortKey(3, i);
    yield itemFor(token, {
      label: path,
      kind: 'endpoint',
      text: [written(path, place)],
      sortKey: sort,
    });
  }
}

/** What a cell of a table holds; outside of tables the whole endpoint. */
function columnOf({ cell }: SlotAt): 'endpoint' | 'method' | 'path' | 'other' {
  if (!cell) return 'endpoint';
  const titles = cell.table.header.cells.map(({ text }) => text);
  const method = titles.findIndex((text) => METHOD_COLUMN.test(text));
  if (method < 0) return cell.index === 0 ? 'endpoint' : 'other';
  if (cell.index === method) return 'method';
  return PATH_COLUMN.test(titles[cell.index] ?? '') ? 'path' : 'other';
}

function operationsOf(integration: Integration, { facts, probe, origin }: Place): string[] {
  const catalogs = providersOf(integration).flatMap(({ id }) => facts.catalogs.get(id) ?? []);
  const at = shiftSpan(probe, -origin);
  const listed = new Set(
    endpointsOf(integration)
      .filter((endpoint) => !spansOverlap(endpoint.whole, at))
      .flatMap(({ methods, path }) =>
        methods.map((method) => `${method.text.toUpperCase()} ${comparablePath(path)}`),
      ),
  );
  return catalogs
    .flatMap(({ endpoints: api }) => (api ? comparableOperations(api) : []))
    .filter(([, key]) => !listed.has(key))
    .map(([operation]) => operation);
}

const known = new WeakMap<EndpointCatalog, readonly (readonly [string, string])[]>();

/** The operations of an API, each with the form in which two are the same. */
function comparableOperations(api: EndpointCatalog): readonly (readonly [string, string])[] {
  let operations = known.get(api);
  if (!operations) {
    operations = api.operations.map((operation) => {
      const [method = '', path = ''] = operation.split(' ');
      return [operation, `${method} ${comparablePath(path)}`] as const;
    });
    known.set(api, operations);
  }
  return operations;
}

/** Whether what is typed may become an operation: its letters occur in it, in order. */
function mayMean(operation: string, typed: string): boolean {
  const wanted = typed.toLowerCase().replace(/\s+/g, ' ');
  const known = operation.toLowerCase();
  let at = 0;
  for (const letter of wanted) {
    at = known.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
