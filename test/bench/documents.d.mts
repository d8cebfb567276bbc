/** A kind of document that is measured. */
export type Shape = 'data-sync' | 'external-integrations';

export const SHAPES: Readonly<Record<Shape, unknown>>;

/** A document of about so many lines. */
export function documentOf(shape: Shape, lines: number, seed?: number): string;
