import type { PayloadPlace } from '../../core/features/payload/payload-at.ts';

/** The value at a place as the service is to read it. Typographic quotes, of which an export is full, are quotes. */
export function jsonIn({ placed, start, end }: PayloadPlace): string {
  return placed.payload.text.text.slice(start, end).replace(/[“”„]/g, '"');
}
