import type { Facts, FileFact } from '../core/catalogs/facts.ts';
import { referencesOf } from '../core/spec/integration/references/references.ts';
import type { Spec } from '../core/spec/spec.ts';
import type { FactStore } from './fact-store.ts';

/** Looks for files by the paths that a document writes. Never rejects. */
export type FileLookup = (paths: readonly string[]) => Promise<ReadonlyMap<string, FileFact>>;

/** What is known beside one document: what all share, and the files that it refers to. */
export class DocumentFacts {
  readonly #store: FactStore;
  readonly #lookUp: FileLookup;
  #asked = new Set<string>();
  #files: ReadonlyMap<string, FileFact> = new Map();
  #shared: Facts | undefined;
  #facts: Facts | undefined;

  constructor(store: FactStore, lookUp: FileLookup) {
    this.#store = store;
    this.#lookUp = lookUp;
  }

  /** What is known so far: the same object as long as nothing is added. `today` is YYYY-MM-DD. */
  facts(today: string): Facts {
    const shared = this.#store.facts(today);
    if (this.#files.size === 0) return shared;
    if (!this.#facts || this.#shared !== shared) {
      this.#shared = shared;
      this.#facts = { ...shared, files: this.#files };
    }
    return this.#facts;
  }

  /** Loads and looks for what the spec needs and is not known yet. True where it is to be checked again. */
  async learn(spec: Spec): Promise<boolean> {
    const isNew = await this.#store.learn(spec);
    const paths = referencesOf(spec)
      .map(({ path }) => path)
      .filter((path) => !this.#asked.has(path));
    if (paths.length === 0) return isNew;
    for (const path of paths) this.#asked.add(path);
    this.#files = new Map([...this.#files, ...(await this.#lookUp(paths))]);
    this.#facts = undefined;
    return true;
  }

  /** Files may have come or gone: they are looked for again. */
  forgetFiles(): void {
    this.#asked = new Set();
    this.#files = new Map();
    this.#facts = undefined;
  }
}
