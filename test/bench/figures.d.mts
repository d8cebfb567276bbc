import type { Figures } from './judge.mjs';

/** What a run measured, under the names that gates use. */
export function figuresOf(run: unknown, sizes: unknown): Figures;
