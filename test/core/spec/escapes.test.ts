import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { findingLines } from '../../helpers/check-findings.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { escapable, escapedAt } from '../../helpers/escapable.ts';
import { FIXTURES } from '../../helpers/fixtures.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';
import { shape } from '../../helpers/shape.ts';

test(
  'backslash escapes put anywhere in text change neither the spec nor the findings',
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIXTURES.map(([, text]) => text)),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (fixture, removed, escaped) => {
          const lines = fixture.split('\n');
          for (const at of removed) lines.splice(Math.floor(at * lines.length), 1);
          const text = lines.join('\n');
          const places = escapable(text);
          const chosen = escaped.map((at) => places[Math.floor(at * (places.length - 1))] ?? 0);
          const twin = escapedAt(text, chosen);
          const [one, other] = [checkText(text, ENVIRONMENT), checkText(twin, ENVIRONMENT)];
          expect(shape(other.spec)).toEqual(shape(one.spec));
          expect(findingLines(twin, other.findings)).toEqual(findingLines(text, one.findings));
        },
      ),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);
