import { Uri } from 'vscode';
import type { ReadingInfo } from '../../server/lsp/reading-protocol.ts';
import type { PreviewSettings } from '../preview/preview-bundle.ts';
import { readingBySettings } from '../reading-settings.ts';

type Catalogs = PreviewSettings['catalogs'];

const NO_TEMPLATES: PreviewSettings['templates'] = [];

/** A document, or text that is none, that a preview has rendered: the settings for it, the same object while they are the same. */
export class Shown {
  readonly #uri: Uri | undefined;
  readonly #wanted = new Set<string>();
  readonly #onWanted: PreviewSettings['onWanted'];
  #settings: PreviewSettings | undefined;

  constructor(document: string | undefined, onWanted: PreviewSettings['onWanted']) {
    this.#uri = document === undefined ? undefined : Uri.parse(document);
    this.#onWanted = (providers) => {
      for (const id of providers) this.#wanted.add(id);
      onWanted(providers);
    };
  }

  /** What it was rendered with; undefined before it is. */
  get last(): PreviewSettings | undefined {
    return this.#settings;
  }

  /** What holds now, by what the server has said of the document, if anything, and the catalogs that are loaded. */
  settings(said: ReadingInfo | undefined, catalogs: Catalogs): PreviewSettings {
    const { configured, byContent } = said ?? readingBySettings(this.#uri);
    const last = this.#settings;
    const now: PreviewSettings = {
      configured: configured ?? undefined,
      byContent,
      templates: said?.templates ?? NO_TEMPLATES,
      catalogs: last && !this.#hasMore(last.catalogs, catalogs) ? last.catalogs : catalogs,
      onWanted: this.#onWanted,
    };
    if (!last || !isSame(last, now)) this.#settings = now;
    return this.#settings ?? now;
  }

  /** Catalogs that only other documents want make no difference for this one. */
  #hasMore(last: Catalogs, now: Catalogs): boolean {
    return [...this.#wanted].some((id) => now.has(id) && !last.has(id));
  }
}

function isSame(a: PreviewSettings, b: PreviewSettings): boolean {
  return (
    a.configured?.id === b.configured?.id &&
    a.configured?.by === b.configured?.by &&
    a.byContent === b.byContent &&
    a.templates === b.templates &&
    a.catalogs === b.catalogs
  );
}
