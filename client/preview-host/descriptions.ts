import type { Uri } from 'vscode';
import type { PreviewSettings } from '../preview/preview-bundle.ts';
import { readCatalog } from '../read-catalog.ts';

type Catalogs = PreviewSettings['catalogs'];
type Catalog = Catalogs extends ReadonlyMap<string, infer Value> ? Value : never;

/** The catalogs with descriptions that previews have wanted so far. */
export class Descriptions {
  readonly #extension: Uri;
  readonly #asked = new Set<string>();
  #catalogs: Catalogs = new Map();

  /** `extension` is where the extension is installed. */
  constructor(extension: Uri) {
    this.#extension = extension;
  }

  /** Another map as soon as it has more. */
  get catalogs(): Catalogs {
    return this.#catalogs;
  }

  /** Loads the catalogs of these providers, each one once. */
  async load(providers: readonly string[]): Promise<void> {
    const wanted = providers.filter((id) => !this.#asked.has(id));
    for (const id of wanted) this.#asked.add(id);
    const loaded = await Promise.all(wanted.map((id) => readCatalog(this.#extension, id)));
    const found = loaded.flatMap((text) => (text ? [JSON.parse(text) as Catalog] : []));
    if (found.length === 0) return;
    this.#catalogs = new Map([...this.#catalogs, ...found.map((each) => [each.id, each] as const)]);
  }
}
