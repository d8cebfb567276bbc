import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coversSpan, type Span, spansOverlap } from '../../../server/core/text/span.ts';
import { SpanSet, spansWithin } from '../../../server/core/text/span-set.ts';

const span = fc
  .tuple(fc.nat(20), fc.nat(6))
  .map(([start, length]): Span => ({ start, end: start + length }));

test('many spans at once say what each of them would say', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, asked) => {
      const set = new SpanSet(spans);
      expect(set.overlap(asked)).toBe(spans.some((each) => spansOverlap(each, asked)));
      expect(set.cover(asked)).toBe(spans.some((each) => coversSpan(each, asked)));
      expect(set.hasWithin(asked)).toBe(spans.some((each) => coversSpan(asked, each)));
      const sorted = spans.toSorted((a, b) => a.start - b.start);
      expect(spansWithin(sorted, asked)).toEqual(sorted.filter((each) => coversSpan(asked, each)));
    }),
  );
});
