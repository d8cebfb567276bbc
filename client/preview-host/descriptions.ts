import type { ReadCatalog } from '../catalogs.ts';
import type { PreviewSettings } from '../preview/preview-bundle.ts';

type Catalogs = PreviewSettings['catalogs'];
type Catalog = Catalogs extends ReadonlyMap<string, infer Value> ? Value : never;

/** The catalogs with descriptions that previews have wanted so far. Each is read once. */
export class Descriptions {
  readonly #read: ReadCatalog;
  readonly #asked = new Set<string>();
  #catalogs: Catalogs = new Map();

  constructor(read: ReadCatalog) {
    this.#read = read;
  }

  /** Another map as soon as it has more. */
  get catalogs(): Catalogs {
    return this.#catalogs;
  }

  /** Reads the catalogs of these providers; those that come later resolve what is returned, undefined for none. */
  load(providers: readonly string[]): Promise<void> | undefined {
    const later: Promise<string | undefined>[] = [];
    for (const id of providers) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      const text = this.#read(id);
      if (text instanceof Promise) later.push(text);
      else this.#add([text]);
    }
    return later.length > 0 ? Promise.all(later).then((texts) => this.#add(texts)) : undefined;
  }

  #add(texts: readonly (string | undefined)[]): void {
    const read = texts.flatMap((text) => (text ? [JSON.parse(text) as Catalog] : []));
    this.#catalogs = new Map([...this.#catalogs, ...read.map((each) => [each.id, each] as const)]);
  }
}
