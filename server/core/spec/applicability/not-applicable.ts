import { comparable } from '../../text/comparable.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { NotApplicableMark } from '../section.ts';

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A wording of "not applicable", found in a text. Offsets count the decoded text's units. */
export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
  readonly hasReason: boolean;
  readonly isPartial: boolean;
  /** What stands in the place of the phrase's `*` ("no PAYMENTS in the MVP"). */
  readonly gap: { readonly start: number; readonly end: number } | undefined;
}

/** A phrase as words; undefined stands for up to six of any. */
type Phrase = readonly (string | undefined)[];

const LONGEST_GAP = 6;
/** Words that may follow a phrase where it is a mark; "None of them" and "not required to" are prose. */
const FOLLOWING = new Set(
  // In the order of the languages of schemas/templates/not-applicable.yaml.
  `for in at until because as since yet now during before by due currently this here on we our the no
  detected required needed planned para en por porque hasta al durante mientras debido ya ao ainda até
  enquanto nesta neste devido pour dans car pendant au jusque jusquà tant für im weil bis da solange
  vorerst derzeit zum untuk pada karena di saat sampai hingga selama для в на так пока до по`
    .split(/\s+/)
    .map(comparable),
);
const LATER = /^to (?:a |the )?(?:later|next|future|post|phase|version|release|mvp|v\d|q\d)/;
/** Words that follow a phrase without giving a reason. */
const NO_REASON = new Set('detected required needed planned yet currently now here'.split(' '));
/** "For MVP" or a named phase is a reason in itself. */
const NAMED_PHASE = /\b(?:mvp|phase|release|version|v\d)\b/i;
/** What follows "not required" and says for whom or where, unless that is the whole product or its first version. */
const PARTIAL =
  /\b(?:only|except|unless)\b|\b(?:for|in|on|für|para|pour)\s(?!(?:[\p{L}\d]+\s){0,2}(?:mvp|v\d|versi[oó]n|phase|release|launch|pilot|beta|now|moment|time|stage|scope|products?|projects?|app|application|systems?|platform|business|this|it|us|\d+)(?!\p{L}))\p{L}/iu;
/** Behind these stands the reason, or another sentence, which may speak of anything. */
const REASON = /[:;(—–]|[.!?](?:\s|$)|\s-\s|\b(?:because|since|as|weil|da|porque|car)\b/i;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What may follow a phrase directly, in languages that do not part words. */
const EAST_ASIAN_END = ['です', 'とする', 'として', '于', '於', '用于', '用於', 'mvp'].map(
  comparable,
);

const FIRST_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/u;
const WORDS = new RegExp(FIRST_WORD, 'gu');

/** Reads the wordings of "not applicable" that a template knows. */
export class NotApplicableReader {
  readonly #byFirstWord = new Map<string, Phrase[]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = phrase
        .split('*')
        .flatMap((part, i) => [...(i > 0 ? [undefined] : []), ...comparable(part).split(' ')]);
      const [first] = words;
      if (!first) continue;
      this.#byFirstWord.set(first, [
        ...(this.#byFirstWord.get(first) ?? []),
        words.filter((word) => word !== ''),
      ]);
    }
  }

  /** The phrase with which a text begins; undefined where it begins otherwise, and where it is struck out. */
  atStart(text: DecodedText): FoundPhrase | undefined {
    // Nearly every text begins with another word.
    const [first = ''] = FIRST_WORD.exec(withoutSigns(text.text)) ?? [];
    if (this.#phrasesFor(comparable(first)).length === 0) return undefined;
    const found = this.#at(wordsOf(text.text), 0, text.text);
    return found && !text.isWithin(found.start, found.end, 'struck') ? found : undefined;
  }

  /** The first phrase anywhere in a text; undefined where there is none. */
  anywhere(text: string): FoundPhrase | undefined {
    const words = wordsOf(text);
    for (let i = 0; i < words.length; i++) {
      const found = this.#at(words, i, text);
      if (found) return found;
    }
    return undefined;
  }

  /** What a text says as a mark; undefined where it does not begin with a phrase. */
  markIn(text: DecodedText): NotApplicableMark | undefined {
    const found = this.atStart(text);
    if (!found) return undefined;
    const { start, end, hasReason, isPartial } = found;
    return {
      phrase: text.sourceSpan(start, end),
      statement: text.sourceSpan(start, text.text.trimEnd().length),
      hasReason,
      isPartial,
    };
  }

  /** The phrases that may begin with a word. A Chinese or Japanese phrase may be only its beginning. */
  #phrasesFor(word: string): readonly Phrase[] {
    const known = this.#byFirstWord.get(word);
    if (known || !EAST_ASIAN.test(word)) return known ?? [];
    const isPhrase = Array.from(word, (_, end) => end).some(
      (end) =>
        this.#byFirstWord.has(word.slice(0, end)) &&
        EAST_ASIAN_END.some((ending) => word.slice(end).startsWith(ending)),
    );
    return isPhrase ? [[word]] : [];
  }

  #at(words: readonly Word[], from: number, text: string): FoundPhrase | undefined {
    const first = words[from];
    if (!first) return undefined;
    const matches = this.#phrasesFor(first.text).map((phrase) => matchPhrase(words, from, phrase));
    const match = matches.reduce((a, b) => ((b?.end ?? -1) > (a?.end ?? -1) ? b : a), undefined);
    const last = match && words[match.end - 1];
    if (!last) return undefined;
    const next = words[match.end];
    const isDirect = next && /^\s*$/.test(text.slice(last.end, next.start));
    if (isDirect && !mayFollow(next, text.slice(last.end))) return undefined;
    const hasReason =
      NAMED_PHASE.test(text.slice(first.start, last.end)) ||
      words.slice(match.end).some((word) => !NO_REASON.has(word.text));
    const isPartial = PARTIAL.test(text.slice(last.end).split(REASON)[0] ?? '');
    return { start: first.start, end: last.end, hasReason, isPartial, gap: match.gap };
  }
}

function mayFollow(next: Word, rest: string): boolean {
  return FOLLOWING.has(next.text) || LATER.test(comparable(rest));
}

interface PhraseMatch {
  /** The index behind the phrase's last word. */
  readonly end: number;
  readonly gap: { readonly start: number; readonly end: number } | undefined;
}

function matchPhrase(
  words: readonly Word[],
  from: number,
  phrase: Phrase,
): PhraseMatch | undefined {
  let at = from;
  let gap: PhraseMatch['gap'];
  for (let i = 0; i < phrase.length; i++) {
    const word = phrase[i];
    if (word !== undefined) {
      if (words[at]?.text !== word) return undefined;
      at++;
      continue;
    }
    const first = words[at];
    const limit = Math.min(words.length, at + LONGEST_GAP + 1);
    while (at < limit && words[at]?.text !== phrase[i + 1]) at++;
    const last = words[at - 1];
    if (at === limit || !first || !last) return undefined;
    gap = { start: first.start, end: last.end };
  }
  return { end: at, gap };
}

function wordsOf(text: string): Word[] {
  return Array.from(withoutSigns(text).matchAll(WORDS), ({ 0: word, index }) => ({
    text: comparable(word),
    start: index,
    end: index + word.length,
  }));
}

/** The sign for information counts as a letter, and is none to a reader. */
function withoutSigns(text: string): string {
  return text.replaceAll('ℹ', ' ');
}
