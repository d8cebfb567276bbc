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
  /** There while files are looked for. */
  #looking: Promise<unknown> | undefined;
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

  /**
   * Loads and looks for what the spec needs and is not known yet. True where it is to be checked again; to be called
   * right behind the check, so that nothing is learnt between the two.
   */
  async learn(spec: Spec): Promise<boolean> {
    const files = this.#files;
    const isNew = await this.#store.learn(spec);
    const paths = referencesOf(spec)
      .map(({ path }) => path)
      .filter((path) => !this.#asked.has(path));
    if (paths.length > 0) this.#look(paths);
    // Another check may have asked for the same.
    await this.#looking;
    return isNew || this.#files !== files;
  }

  #look(paths: readonly string[]): void {
    const asked = this.#asked;
    for (const path of paths) asked.add(path);
    const found = this.#lookUp(paths).then((facts) => {
      // Files have come or gone since, and it is no longer true.
      if (asked !== this.#asked) return;
      this.#files = new Map([...this.#files, ...facts]);
      this.#facts = undefined;
    });
    const looking = Promise.all([this.#looking, found]).finally(() => {
      if (this.#looking === looking) this.#looking = undefined;
    });
    this.#looking = looking;
  }

  /** Files may have come or gone: they are looked for again. */
  forgetFiles(): void {
    this.#asked = new Set();
    this.#files = new Map();
    this.#facts = undefined;
  }
}
