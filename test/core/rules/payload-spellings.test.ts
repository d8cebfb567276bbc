import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { only } from '../../helpers/environment.ts';
import { findingLines } from '../../helpers/finding-lines.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const environment = only(
  'data-sync',
  'invalid-json',
  'payload-schema',
  'payload-fence',
  'legacy-payload',
);

const TEXT = `## Push Notifications (Mobile/Web)

- **Provider:** FCM and Apple APNs
- **Standard Payload Structure:**

{
  "message": {
    "token": "user_device_token",
    "collapse_key": "a_b",
    "notification": { "title": "Your [order] - is here", },

    "data": { "order_count": 5 }
  }
}

**APNs:**

\`\`\`json
{
  "aps": { "content_available": 1 },
  "order_id": "a_b"
}
\`\`\`
`;
const SOUND = TEXT.replace('here", }', 'here" }');

test.each(Object.entries(SPELLINGS))('findings stand on the same lines: %s', (_, spell) => {
  for (const text of [TEXT, SOUND]) {
    const plain = checkText(text, environment);
    const spelt = checkText(spell(text), environment);
    const without = (lines: string[]) => lines.map((line) => line.replaceAll('\\', ''));
    expect(without(findingLines(spell(text), spelt.findings))).toEqual(
      without(findingLines(text, plain.findings)),
    );
    expect(plain.findings.length).toBeGreaterThan(2);
  }
});

test('each stands on the very key, behind the escapes', () => {
  const spell = SPELLINGS.escaped ?? String;
  const text = spell(SOUND);
  const marked = checkText(text, environment).findings.map(
    ({ span, rule }) => `${rule} ${text.slice(span.start, span.end)}`,
  );
  expect(marked).toEqual([
    'payload-fence {',
    'payload-schema "collapse\\_key"',
    'payload-schema 5',
    'payload-schema "content_available"',
  ]);
});
