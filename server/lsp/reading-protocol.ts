/**
 * How a client that shows previews learns with what a document is read. Both sides import this file, so it
 * imports neither side's library.
 */

import type { Template } from '../core/templates/template.ts';

/** Client to server, a `DocumentParams`: a `ReadingInfo`, null for a document that is not open. */
export const READING = 'integrationSpec/reading';

/** Server to client, without parameters: what `READING` says of any document may be something else now. */
export const DID_CHANGE_READINGS = 'integrationSpec/didChangeReadings';

/** What the reading of a document depends on beside its text. */
export interface ReadingInfo {
  /** The template that a configuration, the settings or a person wants, false for none; null where nobody says. */
  readonly configured: {
    readonly id: string | false;
    readonly by: 'configuration' | 'settings';
  } | null;
  /** Whether the document, where it follows no template, is read by its content. */
  readonly byContent: boolean;
  /** A team's own templates that the document may be read with, beside those that come with the program. */
  readonly templates: readonly Template[];
}
