import type { Catalog } from '../../../catalogs/catalog.ts';
import { type EventIndex, eventIndex } from '../../../catalogs/event-index.ts';
import type { Suggestions } from '../../../catalogs/event-suggestion.ts';
import type { EventJudgement } from '../../../catalogs/event-verdict.ts';
import { eventFamily, eventWords, saysWhatHappened } from '../../../catalogs/event-words.ts';
import { isCommonField } from '../../../templates/content.ts';
import { comparable } from '../../../text/comparable.ts';
import type { Slot } from '../integration.ts';
import type { EventEntry, EventName } from './webhook-entry.ts';
import { disowns } from './whose-events.ts';

/** Ends of files and hosts, which have dots, too. */
const FILE_OR_HOST =
  /\.(?:[jt]sx?|[cm]js|py|rb|go|php|java|cs|md|mdx|json|ya?ml|sql|sh|env|com|org|net|io|dev|app|co|ai)$/i;
/** What programs call a request and what it holds. */
const PROGRAM =
  /^(?:event|evt|req|request|res|response|body|data|payload|headers?|process|ctx|context|this|stripe|e|i)\./;
const SETTING = /(?:^|_)(?:SECRET|KEY|TOKEN|URL|URI|HEADER|AUTH|PASSWORD|HOST|PORT|ID)$/;
/** What things have, and nothing that happens to them. */
const ATTRIBUTE =
  /[._](?:id|ids|email|status|state|name|plan|tier|amount|total|currency|metadata|url|type|data|object|mode|price|date|time|at|count|number|key|secret|customer|user)$/i;
/** What else is said in a list of events, in one word. */
const ASIDE =
  /^(?:url|uri|path|route|endpoint|secret|signature|security|verification|retry|retries|idempotency|auth|header|method|format|handler|note|notes|timeout|provider|teams?|users?|orders?|plans?|tests?|code|data|type|name|stage|live)s?$/i;
/** Said of an event that there is none any more. */
const GONE =
  /^[\s(]*(?:removed|does(?:n['’]t| not) exist|no longer (?:sent|exists)|never sent|not sent)\b/i;
const LIKELY: ReadonlySet<Suggestions['by']> = new Set(['alias', 'spelling', 'slip']);

/**
 * Whether a name is there as an event. What the provider sends is; anything else has to be written like
 * one, in a place for one: "Signature verification" and `webhook_secret` are none.
 */
export function isMeantAsEvent(
  name: string,
  written: EventName,
  entry: EventEntry,
  judgement: EventJudgement | undefined,
  slot: Slot | undefined,
): boolean {
  if (name.length > 80 || !/\p{L}|\*/u.test(name)) return false;
  if (entry.kind === 'sentence' && disowns(entry.text.text)) return false;
  if (isTakenBack(written, entry)) return false;
  const isListed = entry.kind !== 'sentence' && entry.kind !== 'string';
  if (!judgement) return isListed && isLikeAnEvent(name, written);
  const { verdict, catalog } = judgement;
  const hasParts = isJoined(name);
  const index = eventIndex(catalog);
  switch (verdict.is) {
    case 'sent':
      return !name.includes('*') || isListed || hasParts;
    case 'deprecated':
    case 'removed':
      return true;
    case 'mistake':
      if (entry.kind === 'sentence') return hasParts && hasOwnMarks(name, index);
      return hasParts || (isListed && (written.isCode || !/\s/.test(name)));
    case 'foreign':
      if (entry.kind === 'string' || isAttributed(verdict.owners, entry)) return false;
      if (entry.kind === 'sentence') return isWrittenLikeOne(name, written, entry, index);
      return written.isCode || (isListed && (hasParts || isPlainWord(name, entry)));
    case 'unknown':
  }
  const { by } = verdict.suggestions;
  if (/\s/.test(name)) return isListed && by === 'slip' && (written.isCode || entry.hasAction);
  const isBareWord = entry.kind === 'sentence' && !hasParts;
  if (!isBareWord && LIKELY.has(by) && (hasParts || written.isCode || isPlainSlip(name, entry)))
    return true;
  if (entry.kind === 'string') return false;
  if (entry.kind === 'sentence')
    return by !== 'nothing' && isPast(name) && isWrittenLikeOne(name, written, entry, index);
  if (!isLikeAnEvent(name, written)) return false;
  if (name.includes('.')) {
    if (by !== 'nothing' && by !== 'kin') return true;
    // `users.plan: free` is a column of ours.
    if (isPast(name)) return true;
    const isTheirs = isOfFamily(name, index) || isAskedFor(written, entry, slot);
    return isTheirs && !ATTRIBUTE.test(name);
  }
  if (by !== 'nothing') return entry.hasAction && (hasParts || written.isCode);
  return (
    written.isCode && index?.events.some((event) => styleOf(event.name) === styleOf(name)) === true
  );
}

/** Whether an entry says that its event is no more, in words or by striking it out. */
function isTakenBack({ start, end }: EventName, { text, action }: EventEntry): boolean {
  return text.isWithin(start, end, 'struck') || (action !== undefined && GONE.test(action.text));
}

/** Whether an entry names the provider that sends its event: nobody takes it for that of another. */
function isAttributed(owners: readonly Catalog[], { text, about = [] }: EventEntry): boolean {
  const words = ` ${comparable([text.text, ...about].join(' '))}`;
  return owners.some(({ name }) => words.includes(` ${comparable(name)}`));
}

/** Whether a name is what an item says, or is followed by what to do, where a template asks for events and nothing else. */
function isAskedFor(
  { literal }: EventName,
  { kind, text, hasAction }: EventEntry,
  slot: Slot | undefined,
): boolean {
  if (!slot?.definition || isCommonField(slot.definition)) return false;
  return (kind === 'item' || kind === 'row') && (hasAction || text.text.trim() === literal);
}

/**
 * Whether code in a sentence is written as the provider's events are: of several words, with the dots or
 * slashes that all of them have, and alone in its code (`status: "PAID"` is a value of ours).
 */
function isWrittenLikeOne(
  name: string,
  { isCode, start, end }: EventName,
  { text }: EventEntry,
  index: EventIndex | undefined,
): boolean {
  if (!isCode || !isJoined(name)) return false;
  const before = text.text.slice(Math.max(0, start - 3), start);
  if (/["']$|[:=]\s?$/.test(before) && text.isWithin(start - 1, start, 'code')) return false;
  if (/^["':=(]/.test(text.text.slice(end, end + 1)) && text.isWithin(end, end + 1, 'code'))
    return false;
  return hasOwnMarks(name, index);
}

/** Whether a name has dots or slashes where all of the provider's have: `invoice_paid` is a column of ours. */
function hasOwnMarks(name: string, index: EventIndex | undefined): boolean {
  return /[./]/.test(name) || index?.isDotted !== true;
}

/** Whether a name alone looks like an event's, whoever may send it. */
function isLikeAnEvent(name: string, { isCode }: EventName): boolean {
  if (/\s/.test(name) || FILE_OR_HOST.test(name) || PROGRAM.test(name)) return false;
  if (SETTING.test(name) && name === name.toUpperCase()) return false;
  if (name.includes('.'))
    return name.split('.').every((part) => /^(?:\p{L}|\*|v\d)/u.test(part)) || name === '*';
  return isCode || /[\p{L}\p{N}]_\p{L}|\*/u.test(name);
}

/** A word without any mark of a name, where an item or a row says what is done about it. */
function isPlainSlip(name: string, { kind, hasAction }: EventEntry): boolean {
  return kind === 'row' || (kind === 'item' && hasAction && name.length > 2 && !ASIDE.test(name));
}

/** A long word in small letters, with an action: hardly a word of prose, if it is another provider's event. */
function isPlainWord(name: string, { kind, hasAction }: EventEntry): boolean {
  return (kind === 'item' || kind === 'row') && hasAction && /^\p{Ll}{8,}$/u.test(name);
}

function isPast(name: string): boolean {
  const word = eventWords(name).at(-1) ?? '';
  return saysWhatHappened(word) || /ed$/.test(word);
}

/** Whether the provider has names that begin with the same word; stars have any beginning. */
function isOfFamily(name: string, index: EventIndex | undefined): boolean {
  return name.includes('*') || index?.families.has(eventFamily(name)) === true;
}

function isJoined(name: string): boolean {
  return /[\p{L}\p{N}][._/][\p{L}\p{N}*]/u.test(name);
}

/** What parts a name's words, and whether it is in capitals. */
function styleOf(name: string): string {
  const separator = /[./]/.exec(name)?.[0] ?? (name.includes('_') ? '_' : '');
  return separator + (name === name.toUpperCase() ? 'A' : 'a');
}
