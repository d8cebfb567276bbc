import { removeListed } from '../integration/mail/remove-listed.ts';
import { fitFor } from './fitted.ts';

/** What fixes are written with where somebody asks for them, and no check needs. */
export const lateFixes = { fitFor, removeListed };

export type LateFixes = typeof lateFixes;
