import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../helpers/hostile-text.ts';
import { previewed, SETTINGS } from '../helpers/preview.ts';
import { shownInPreview } from '../helpers/shown-in-preview.ts';

const FORCED = { ...SETTINGS, configured: { id: 'data-sync', by: 'settings' } as const };

/** Every tag that we write: of known elements, with known attributes, whose values hold no quote and no tag. */
const OURS =
  /^<\/?(?:span|p|strong|div|details|summary|progress|code|pre)(?: (?:class|title|value|max|aria-label|data-line|dir)="[^"<>]*")*>$/;
const TAG = /<\/?[a-z!?](?:[^<>"']|"[^"]*"|'[^']*')*>?/gi;

/** The tags of HTML that are not ours and, of equal ones, more than the plain preview has. */
function added(shown: string, plain: string): string[] {
  const left = new Map<string, number>();
  for (const [tag] of plain.matchAll(TAG)) left.set(tag, (left.get(tag) ?? 0) + 1);
  return Array.from(shown.matchAll(TAG), ([tag]) => tag).filter((tag) => {
    // The second is the engine's, which colours code.
    if (OURS.test(tag) || tag === '<!--json-->') return false;
    const count = left.get(tag) ?? 0;
    left.set(tag, count - 1);
    return count === 0;
  });
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[x](javascript:alert(1))',
  '</code></pre><script>alert(1)</script>',
  '</span></details><iframe src="javascript:alert(1)">',
  '__proto__',
  'constructor',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\<script\\>alert(1)\\</script\\>',
];

const DOCUMENT = (attack: string) => `# 3rd Party Integrations & Data Sync

\\<\\!-- AI INSTRUCTION: ${attack} \\--\\>

## 2. Payment Gateway Integration ${attack}

- **Provider:** Stripe ${attack}
- **Payment Flow:** [e.g., ${attack}]
- **Required Webhook Events to Listen:**
  - invoice.${attack}: ${attack}
  - \`invoice.paid${attack}\`: x

## 3. Email & Communication Service

- **Provider:** ${attack} \\<\\!-- ${attack} \\--\\>
- **Core Email Triggers:**
  - **Event:** ${attack}
    - **Dynamic Variables:** {{${attack}}}, {{ok}}

## 4. Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

{ "message": { "token": "${attack}" } }

## 5. Real-Time Data Synchronization (WebSockets)

Not applicable: ${attack}

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| :--- | :--- | :--- |
| Stripe ${attack} | [Level ${attack}] | ${attack} |
`;

test.each(ATTACKS)('nothing that acts comes out that was not there before: %s', (attack) => {
  const { shown, plain } = previewed(DOCUMENT(attack), FORCED);
  expect(shownInPreview(shown).length).toBeGreaterThan(10);
  expect(added(shown, plain)).toEqual([]);
});

test('whatever stands in a document, it is shown, and nothing that acts is added', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { shown, plain } = previewed(text, FORCED);
      expect(added(shown, plain)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['one long line of names', (n: number) => `Stripe and \`invoice.paid\`, `.repeat(n)],
  ['one long paragraph of names', (n: number) => 'We use Stripe and {{a_b}}.\n'.repeat(n)],
  [
    'a long table',
    (n: number) => `| Event | Action |\n|---|---|\n${'| invoice.paid | x |\n'.repeat(n)}`,
  ],
  ['many comments', (n: number) => '\\<\\!-- a \\--\\>\n'.repeat(n)],
  ['many openings of JSON', (n: number) => '{ "a":\n\n'.repeat(n)],
])('time grows with the length: %s', (_, make) => {
  const read = (n: number) =>
    previewed(`## Payment Gateway Integration\n\n- **Provider:** Stripe\n\n${make(n)}`, FORCED);
  const timeOf = (n: number) => {
    const from = process.cpuUsage();
    read(n);
    return process.cpuUsage(from).user / 1000;
  };
  read(200);
  const few = Math.max(20, timeOf(400));
  expect(timeOf(1600) / few).toBeLessThan(12);
});
