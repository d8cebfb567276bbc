/** What is remembered of one thing, one entry after the other: seldom more than a handful. */
interface Entry {
  readonly owner: object;
  value: unknown;
  readonly next: Entry | undefined;
}

const ENTRIES = Symbol('memo');

interface Remembering {
  [ENTRIES]?: Entry | undefined;
}

/**
 * A `WeakMap` that keeps its values with their keys, for keys that come and go with each version of a
 * document. Use it where a value reaches its key again (what a section's integrations are, each of which
 * knows its section): a `WeakMap` that has grown old holds such pairs until the next full collection,
 * and so each keystroke left a version of the document behind, which every small collection copied.
 * Invisible to copies (`{ ...section }`), comparisons and JSON. Keys must be extensible.
 */
export class Memo<Key extends object, Value> {
  /** Undefined where nothing is remembered of the key. */
  get(key: Key): Value | undefined {
    return this.#entryOf(key)?.value as Value | undefined;
  }

  has(key: Key): boolean {
    return this.#entryOf(key) !== undefined;
  }

  set(key: Key, value: Value): void {
    const entry = this.#entryOf(key);
    if (entry) entry.value = value;
    else remember(key, { owner: this, value, next: (key as Remembering)[ENTRIES] });
  }

  #entryOf(key: Remembering): Entry | undefined {
    let entry = key[ENTRIES];
    while (entry && entry.owner !== this) entry = entry.next;
    return entry;
  }
}

function remember(key: Remembering, entry: Entry): void {
  if (entry.next) key[ENTRIES] = entry;
  else Object.defineProperty(key, ENTRIES, { value: entry, writable: true });
}
