import type { NamedWish } from '../../core/features/new-document/read-wish.ts';
import type { Template } from '../../core/templates/template.ts';

/** What a document will be, and where. */
export interface Order {
  readonly template: Template;
  readonly wish: NamedWish;
  /** Absolute; undefined for standard output. */
  readonly path: string | undefined;
  /** Whether what stands there may be overwritten. */
  readonly overwrites: boolean;
}
