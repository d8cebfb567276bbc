import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { only } from '../../helpers/environment.ts';
import { pushDocument } from '../../helpers/payload-documents.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../helpers/property.ts';

const environment = only(
  'data-sync',
  'invalid-json',
  'payload-schema',
  'payload-fence',
  'payload-size',
  'legacy-payload',
);

const PAYLOADS = [
  `{
  "message": {
    "token": "user_token",
    "notification": { "title": "Hello", "body": "You, too" },
    "data": { "route": "/a", "order_id": "7" },
    "android": { "priority": "high", "ttl": "60s" }
  }
}`,
  '{"aps": {"alert": {"title": "a"}, "badge": 1}, "own": [1, 2]}',
  '{\n  "to": "/topics/news",\n  "priority": "high",\n  "data": { "a": "b" }\n}',
];
const PIECES = [
  '',
  ',',
  '"',
  '{',
  '}',
  '[',
  ']',
  ':',
  "'",
  '“',
  '\\_',
  'x',
  '5',
  '\n',
  ' // a',
  '...',
  '{{x}}',
  '<A>',
  'True',
  '"k": 1,',
];
const FORMS: readonly ((json: string) => string)[] = [
  (json) => json,
  (json) => json.replaceAll('_', '\\_'),
  (json) => `\`\`\`json\n${json}\n\`\`\``,
  (json) => `\`\`\`json\n${json}\n\`\`\``.replace(/^(?=.)/gm, '  '),
];

/** A payload with a piece of it replaced by another, in some form. */
const mutated = fc
  .record({
    payload: fc.constantFrom(...PAYLOADS),
    at: fc.nat({ max: 250 }),
    removed: fc.nat({ max: 3 }),
    piece: fc.constantFrom(...PIECES),
    form: fc.constantFrom(...FORMS),
    provider: fc.constantFrom('FCM', 'APNs', 'FCM and APNs', 'Expo Push', 'Web Push'),
  })
  // Bare JSON ends where its brackets are even, wherever they stand: a mutated one ends in the middle.
  .filter(({ piece, form }) => !/[{}[\]]/.test(piece) || form('x').includes('`'))
  .map(({ payload, at, removed, piece, form, provider }) => {
    const start = at % payload.length;
    const json = payload.slice(0, start) + piece + payload.slice(start + removed);
    return pushDocument(form(json), provider);
  });

const keyed = (text: string) =>
  checkText(text, environment).findings.map(
    ({ rule, message, span }) => `${rule} ${message} ${text.slice(span.start, span.end)}`,
  );

test(
  'every fix of a payload removes its finding; a safe one leaves fewer',
  () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { findings } = checkText(text, environment);
        const before = keyed(text);
        for (const [i, finding] of findings.entries()) {
          expect(finding.span.end).toBeGreaterThan(finding.span.start);
          for (const fix of finding.fixes()) {
            const after = keyed(applyEdits(text, fix.edits));
            const count = (all: string[]) => all.filter((each) => each === before[i]).length;
            const what = `${fix.title}\n${applyEdits(text, fix.edits)}\n${after.join('\n')}`;
            expect(count(after), what).toBeLessThan(count(before));
            if (fix.safe && finding.rule !== 'invalid-json')
              expect(after.length, what).toBeLessThan(before.length);
          }
        }
      }),
      { ...PROPERTY, numRuns: PROPERTY.numRuns * 2 },
    );
  },
  PROPERTY_TIMEOUT,
);
