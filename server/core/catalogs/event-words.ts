/** The words of an event's name, in lower case, without the second l of "cancelled". */
export function eventWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/cancell/g, 'cancel')
    .split(/[^a-z0-9*]+/)
    .filter((word) => word !== '');
}

/** What a name begins with: up to its first dot, else its first word; empty for none. */
export function eventFamily(name: string): string {
  const dot = name.indexOf('.');
  return dot >= 0 ? name.slice(0, dot) : (eventWords(name)[0] ?? '');
}

/** What is left of a name without letter case, without what parts its words, and of "cancelled" and "canceled" one. */
export function squashed(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/cancell/g, 'cancel');
}

/** Whether two words are forms of one: "create" and "created", "order" and "orders". */
export function haveOneStem(a: string, b: string): boolean {
  return stem(a) === stem(b);
}

/** Whether two words say the same of what happened: "canceled" and "deleted", "succeeded" and "paid". */
export function areSynonyms(a: string, b: string): boolean {
  const meanings = MEANINGS.get(b) ?? [];
  return (MEANINGS.get(a) ?? []).some((meaning) => meanings.includes(meaning));
}

/** Whether a word says what happened, which is the same for most things: "created", "failed". */
export function saysWhatHappened(word: string): boolean {
  return MEANINGS.has(word);
}

/** Providers choose one word of each line; people remember another. */
const SYNONYMS = [
  'canceled cancel cancelation deleted delete deletion removed remove destroyed ended terminated',
  'succeeded succeed success successful received completed complete completion paid settled settlement captured processed confirmed done',
  'failed failure fail declined decline denied deny rejected reject error errored unsuccessful',
  'created create creation added add new inserted opened started registered',
  'updated update changed change modified modify edited edit',
  'expired expire expiry expiration timeout',
  'refunded refund reversed reversal',
  'disputed dispute chargeback',
  'delivered delivery deliver',
  'open opened opens',
  'click clicked clicks',
  'bounce bounced bounces',
  'sent send sending',
  'spam spamreport complaint complained complain',
  'unsubscribe unsubscribed unsub optout',
  'paused pause suspended suspend halted',
  'resumed resume reactivated unpaused',
  'activated active activation activate enabled',
] as const;

const MEANINGS = meanings();

function meanings(): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (const [i, line] of SYNONYMS.entries()) {
    for (const word of line.split(' ')) all.set(word, [...(all.get(word) ?? []), i]);
  }
  return all;
}

function stem(word: string): string {
  return word.length < 5
    ? word.replace(/s$/, '')
    : word.replace(/(?:ations?|ions?|ings?|ed|es|e|s)$/, '');
}
