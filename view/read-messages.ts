import type { SpecView } from '../server/core/features/view/spec-view.ts';
import type { Span } from '../server/core/text/span.ts';
import type { FromPage, ToPage } from './messages.ts';

/** Longer than any key, rule's name or message that we make. */
const LONGEST = 10_000;

/** What the page says, of which every part is there and may be; undefined for anything else. */
export function readFromPage(data: unknown): FromPage | undefined {
  if (!isObject(data)) return undefined;
  const { kind, version, at, key, rule, message, index } = data;
  switch (kind) {
    case 'ready':
    case 'export-map':
      return { kind };
    case 'reveal':
      return isCount(version) && isSpan(at) ? { kind, version, at: spanOf(at) } : undefined;
    case 'work':
      return isCount(version) && isText(key) ? { kind, version, key } : undefined;
    case 'fix':
      return isCount(version) && isText(rule) && isSpan(at) && isText(message) && isCount(index)
        ? { kind, version, rule, at: spanOf(at), message, index }
        : undefined;
    default:
      return undefined;
  }
}

/** What the extension says; undefined for anything else that a page is sent. */
export function readToPage(data: unknown): ToPage | undefined {
  if (!isObject(data)) return undefined;
  const { kind, document, version, view, message } = data;
  if (typeof document !== 'string') return undefined;
  if (kind === 'view' && isCount(version) && isView(view)) return { kind, document, version, view };
  if (kind === 'nothing' && typeof message === 'string') return { kind, document, message };
  return undefined;
}

const LISTS = [
  'integrations',
  'sections',
  'mails',
  'pushes',
  'flows',
  'realtime',
  'fallbacks',
  'findings',
] as const satisfies readonly (keyof SpecView)[];

/** Its lists are there; what is in them was made by the same build as the page. */
function isView(value: unknown): value is SpecView {
  if (!isObject(value) || typeof value.title !== 'string') return false;
  const { progress, findingCounts } = value;
  return (
    isObject(progress) && isObject(findingCounts) && LISTS.every((list) => isList(value[list]))
  );
}

function isList(value: unknown): boolean {
  return isObject(value) && Array.isArray(value.items) && isCount(value.total);
}

function isSpan(value: unknown): value is Span {
  return isObject(value) && isCount(value.start) && isCount(value.end) && value.start <= value.end;
}

/** Nothing but the two numbers. */
function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
