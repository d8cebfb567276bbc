import { METHOD_NAMES } from '../../../http/methods.ts';
import { comparablePath } from '../../../http/paths.ts';
import { endpointsOf } from '../../../spec/integration/endpoints/endpoints.ts';
import { type Integration, providersOf } from '../../../spec/integration/integration.ts';
import { shiftSpan, spansOverlap } from '../../../text/span.ts';
import { type Completion, sortKey } from '../completion.ts';
import { entryText } from '../entry-text.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { runAround, valueStart } from '../token.ts';

const LEFT = /(?:[A-Za-z]+(?:[ \t]+\S*)?)?$/;
const RIGHT = /^(?:[A-Za-z]*[ \t]+\/[^\s`|]*|[^\s`|]*)/;
/** Some APIs have more operations than anybody reads through; more come with more letters. */
export const MOST_OPERATIONS = 200;

/** HTTP methods, and the operations of the provider's API that the document does not list yet. */
export function* endpoints(place: Place): Generator<Completion> {
  const { expects, text } = place;
  const slot = 'slot' in expects ? expects.slot : undefined;
  if (slot?.type !== 'endpoints' || !slot.integration) return;
  const from = valueStart(place, slot);
  const token = runAround(place, LEFT, RIGHT);
  if (token.start !== from || (slot.cell && slot.cell.index > 1)) return;
  const { typed } = token;
  const manner = { token, from, isCode: true };
  if (!typed.includes(' ')) {
    for (const [i, method] of METHOD_NAMES.entries()) {
      yield itemFor(token, {
        label: method,
        kind: 'endpoint',
        detail: 'HTTP method',
        text: [text[token.end] === ' ' ? method : `${method} `],
        sortKey: sortKey(2, i),
        asksAgain: true,
      });
    }
  }
  const operations = operationsOf(slot.integration, place).filter((operation) =>
    mayMean(operation, typed),
  );
  for (const [i, operation] of operations.slice(0, MOST_OPERATIONS).entries()) {
    const entry = entryText(operation, place, { ...manner, action: '[Purpose]' });
    yield itemFor(entry.token, {
      label: operation,
      kind: 'endpoint',
      text: entry.text,
      filter: entry.filter,
      sortKey: sortKey(3, i),
    });
  }
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
    .flatMap(({ endpoints: known }) => known?.operations ?? [])
    .filter((operation) => {
      const [method = '', path = ''] = operation.split(' ');
      return !listed.has(`${method} ${comparablePath(path)}`);
    });
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
