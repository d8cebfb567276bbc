import { comparable } from '../text/comparable.ts';

/** Something found in a text; offsets count UTF-16 units. */
export interface FoundWords<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

interface TreeNode<T> {
  readonly next: Map<string, TreeNode<T>>;
  value?: T;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Names are Latin. Letters of other scripts part words, so that a name is found in "Stripeを使用".
const WORD = /[\p{Script=Latin}\p{M}\p{N}]+/gu;
const PLAIN = /^[\n\x20-\x7e]*$/;
const PLAIN_WORD = /[A-Za-z0-9]+/g;
const BETWEEN_PLAIN_WORDS = /[^a-z0-9]+/;
/** What may part the words of one name: "Socket.IO", "Lemon  Squeezy". */
const GAP = /^[^\p{L}\p{N}\n]{1,3}$/u;

/** Finds names of one or more whole words in texts, in any letter case, all names in one pass. */
export class WordTree<T> {
  readonly #root: TreeNode<T> = { next: new Map() };

  /** Adds a name; a later one of the same words replaces it. */
  add(name: string, value: T): void {
    let node = this.#root;
    for (const { text } of readWords(name, WORD)) {
      let next = node.next.get(text);
      if (!next) {
        next = { next: new Map() };
        node.next.set(text, next);
      }
      node = next;
    }
    node.value = value;
  }

  /** The names in a text by place, none overlapping: the longest that begins first. */
  search(text: string): FoundWords<T>[] {
    // Almost every text is plain; the letters of all scripts are slow.
    const isPlain = PLAIN.test(text);
    if (isPlain && !plainWords(text).some((word) => this.#root.next.has(word))) return [];
    const words = isPlain ? readWords(text, PLAIN_WORD) : readWords(text, WORD);
    const found: FoundWords<T>[] = [];
    for (let at = 0; at < words.length; ) {
      const match = this.#longest(text, words, at);
      if (match) found.push(match.found);
      at += match?.length ?? 1;
    }
    return found;
  }

  #longest(text: string, words: readonly Word[], from: number) {
    let best: { found: FoundWords<T>; length: number } | undefined;
    let node = this.#root.next.get(words[from]?.text ?? '');
    for (let at = from; node; at++) {
      const { start, end } = { start: words[from]?.start ?? 0, end: words[at]?.end ?? 0 };
      if (node.value !== undefined)
        best = { found: { value: node.value, start, end }, length: at - from + 1 };
      const following = words[at + 1];
      if (!following || !GAP.test(text.slice(end, following.start))) break;
      node = node.next.get(following.text);
    }
    return best;
  }
}

/** The words of a text of plain letters, in lower case; those at its ends may be empty. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().split(BETWEEN_PLAIN_WORDS);
}

function readWords(text: string, pattern: RegExp): Word[] {
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
    text: pattern === PLAIN_WORD ? word.toLowerCase() : comparable(word),
    start: index,
    end: index + word.length,
  }));
}
