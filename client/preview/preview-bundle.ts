import type { Token } from 'markdown-it';
import type { Catalog } from '../../server/core/catalogs/catalog.ts';
import type { ReadingOptions } from '../../server/core/spec/detect.ts';
import type { Template } from '../../server/core/templates/template.ts';

/**
 * What reads a spec and decorates its tokens: heavy, so loaded with the first preview of one, or with the
 * first document of which only reading it tells whether it is one.
 */
export interface PreviewBundle {
  /** Whether a text is read as a spec, as the server would read it. */
  isSpec(source: string, settings: PreviewSettings): boolean;
  /**
   * The tokens of a document with what is to be seen of the spec that it is. The given ones stay as they
   * are, because others remember them; the same array comes back for a document that is none.
   */
  decorate(tokens: Token[], source: string, settings: PreviewSettings): Token[];
}

/**
 * What the reading of one document depends on beside its text. What is remembered is remembered by identity:
 * the same object as long as nothing in it changes, and of its parts those that stay the same.
 */
export interface PreviewSettings {
  /** The template that a configuration or the settings force, or `false` for none; undefined where they say nothing. */
  readonly configured: ReadingOptions['configured'];
  /** Whether a document of no template is read by its content. */
  readonly byContent: boolean;
  /** A team's own templates, beside the built-in ones. */
  readonly templates: readonly Template[];
  /** Catalogs with descriptions, as far as they are loaded, by provider id. */
  readonly catalogs: ReadonlyMap<string, Catalog>;
  /** Told of the providers whose descriptions would be shown and are not loaded; they may come with later settings. */
  readonly onWanted: (providers: readonly string[]) => void;
}
