import type { Completion } from './completion.ts';
import type { Place } from './place.ts';

/**
 * Offers what one kind of place takes; nothing at any other place. What it offers it writes in the
 * document's own style, as exact edits.
 */
export type ItemSource = (place: Place) => Iterable<Completion>;
