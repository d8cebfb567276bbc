import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const environment = only('external-integrations', 'invalid-choice');
const levels = only('data-sync', 'invalid-choice');

function status(value: string): string {
  return `# External Integrations\n\n**Status**: ${value}\n\n**Target State**: As-Is\n`;
}

function level(value: string, title = 'Criticality Level'): string {
  return `## External Dependencies & Fallback Strategy

| External Service | ${title} | Fallback Strategy |
| --- | --- | --- |
| Stripe | ${value} | Take the order later |
`;
}

test('an open choice: only near misses, as information', () => {
  checkFindings(
    `
# External Integrations

**Status**: Depreciated (old)
            ^^^^^^^^^^^ invalid-choice: “Depreciated” is no value of “Status” that the template offers. Did you mean “Deprecated”?

**Target State**: Interim
`,
    environment,
  );
  const [finding] = checkText(status('Acitve'), environment).findings;
  expect(finding?.severity).toBe('info');
});

test.each([
  ['Acitve', 'Active'],
  ['**Drft**', '**Draft**'],
  ['Under Constuction', 'Under Construction'],
  ['Depreciated (old)', 'Deprecated (old)'],
])('%s becomes %s', (before, after) => {
  checkFix(status(before), status(after), { rule: 'invalid-choice', environment });
});

test.each([
  'Active',
  'active',
  '✅ Active',
  '📝 Under Construction',
  'Draft / In Review',
  'Inactive',
  'Aktiv',
  'Activo',
  'Accepté',
  'Living document',
  'v2',
  '[Draft / Active / Deprecated]',
  'N/A',
  '',
])('the status %j is fine', (value) => {
  expect(checkText(status(value), environment).findings).toEqual([]);
});

test('a closed choice: all else is a warning', () => {
  checkFindings(
    `
## External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy |
| --- | --- | --- |
| Stripe | Hgh | Later |
           ^^^ invalid-choice: “Hgh” is no value of “Criticality Level” that the template offers. Write one of Critical, High, Medium, Low, P0, P1, P2, P3.
| SendGrid | **Very bad** | Later |
               ^^^^^^^^ invalid-choice
| FCM | P7 | Later |
        ^^ invalid-choice
`,
    levels,
  );
});

test.each([
  ['Hgh', 'High'],
  ['**mediun**', '**Medium**'],
  ['Criticl', 'Critical'],
  ['Moderate', 'Medium'],
])('the level %s becomes %s', (before, after) => {
  checkFix(level(before), level(after), { rule: 'invalid-choice', environment: levels });
});

test('each choice is offered', () => {
  const [finding] = checkText(level('Whatever'), levels).findings;
  expect(finding?.fixes().map(({ title }) => title)).toHaveLength(8);
  expect(finding?.fixes().filter(({ preferred }) => preferred)).toEqual([]);
});

test.each([
  ...['Critical', 'HIGH', 'low', 'P0', 'p3', '🔴', '🔴 Critical', '🟡', '**High**'],
  ...['High (core)', 'Medium – High', 'Very high', 'Mission-critical', 'Crítico', 'Alta', 'Hoch'],
  ...['Kritis', 'Élevée', 'Высокая', '高', '중간', 'N/A', '—', '-', '', '[High]', 'TBD'],
])('the level %j is fine', (value) => {
  expect(checkText(level(value), levels).findings).toEqual([]);
});

test('a column that says what happens is no list of levels', () => {
  const found = (value: string) => checkText(level(value, 'Impact'), levels).findings.length;
  expect([found('Users cannot pay'), found('Hgh')]).toEqual([0, 1]);
});

test('a row with a cell too many is not judged', () => {
  const row = level('Severe').replace('later |', 'later | more |');
  expect(checkText(row, levels).findings).toEqual([]);
});
