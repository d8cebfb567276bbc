import type { DraftEdit } from '../../../text/draft-edit.ts';

/** Where an insertion belongs in a document, and what is written there. */
export interface Placement extends DraftEdit {
  /** Whether that is the section, or the integration, around the spot. */
  readonly isHere: boolean;
  /** What exactly is written, where the insertion's own description says more, or less. */
  readonly description?: string;
}
