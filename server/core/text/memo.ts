const MEMOS = Symbol('memos');

/** What is remembered of one thing: each memo followed by its value. Seldom more than a handful, so looked through. */
interface Remembering {
  [MEMOS]?: unknown[];
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
    const memos = (key as Remembering)[MEMOS];
    if (memos === undefined) return undefined;
    for (let i = 0; i < memos.length; i += 2)
      if (memos[i] === this) return memos[i + 1] as Value | undefined;
    return undefined;
  }

  has(key: Key): boolean {
    return (key as Remembering)[MEMOS]?.includes(this) ?? false;
  }

  set(key: Key, value: Value): void {
    const memos = (key as Remembering)[MEMOS];
    if (!memos) Object.defineProperty(key, MEMOS, { value: [this, value] });
    else {
      const at = memos.indexOf(this);
      if (at < 0) memos.push(this, value);
      else memos[at + 1] = value;
    }
  }
}
