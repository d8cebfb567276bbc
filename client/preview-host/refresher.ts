/** What changes together is to be seen together. */
const SOON_MS = 20;
/**
 * How long a page is left alone after it was rendered. A refresh loads the whole page of a preview anew, and
 * VS Code's webview may lose for good what is set while the page before it is still loading.
 */
const REST_MS = 700;

/** Has previews rendered again: once for all that changes together, never where that has happened by itself, and in time. */
export class Refresher {
  readonly #refresh: () => void;
  readonly #awaited = new Set<string>();
  #restsUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `refresh` has VS Code render all previews again; it is called later, never at once. */
  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  /** Tells that documents, as URIs, would be rendered with something else now. */
  want(documents: Iterable<string>): void {
    for (const document of documents) this.#awaited.add(document);
    if (this.#awaited.size > 0) this.#timer ??= setTimeout(() => this.#act(), SOON_MS);
  }

  /** Tells that a document is being rendered with what holds now: as it was opened, or as somebody types. */
  rendered(document: string): void {
    this.#awaited.delete(document);
    this.#restsUntil = Date.now() + REST_MS;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #act(): void {
    this.#timer = undefined;
    if (this.#awaited.size === 0) return;
    const rest = this.#restsUntil - Date.now();
    if (rest > 0) {
      this.#timer = setTimeout(() => this.#act(), rest);
      return;
    }
    // The preview of some may be closed by now: nothing tells, and they are not asked for again.
    this.#awaited.clear();
    this.#restsUntil = Date.now() + REST_MS;
    this.#refresh();
  }
}
