import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { only } from '../../helpers/environment.ts';
import { readFixture } from '../../helpers/fixtures.ts';

const environment = only('external-integrations', 'unlisted-integration');
const section = (title: string, provider: string) =>
  `## ${title}\n\n- **Purpose**: Something\n- **Provider**: ${provider}\n\n`;
const overview = (text: string) => `## Overview\n\n${text}\n\n`;
const two = section('Stripe', 'Stripe') + section('Mail', 'Postmark');
const found = (text: string) =>
  checkText(text, environment).findings.map(({ span }) => text.slice(span.start, span.end));

test('both ways', () => {
  checkFindings(
    `
## Overview

- **Stripe**: payments
- Twilio for text messages
  ^^^^^^ unlisted-integration: The overview lists “Twilio”, and no section is about it. Add one, or take it out of the overview.
- Mailgun is planned for later

## Stripe

- **Purpose**: Payments
- **Provider**: Stripe

## Mail
   ^^^^ unlisted-integration: The overview lists the integrations, but not “Mail”. Add it there, so that nobody misses it.

- **Purpose**: Mail
- **Provider**: Postmark

## Security

Nothing.
`,
    environment,
  );
});

test.each([
  ['- Stripe\n- Postmark\n- Twilio', ['Twilio']],
  [
    '| Service | Use |\n| --- | --- |\n| Stripe | Money |\n| Postmark | Mail |\n| Twilio | Texts |',
    ['Twilio'],
  ],
  ['| # | Provider |\n| --- | --- |\n| 1 | Stripe |\n| 2 | Postmark |\n| 3 | Twilio |', ['Twilio']],
  ['It uses Stripe, Postmark and\nTwilio.', ['Twilio']],
  ['- Stripe: a\n- Postmark: b\n- Salesforce: c', ['Salesforce']],
  ['- Payments: Stripe\n- Texts: Twilio', ['Twilio', 'Mail']],
  ['It uses Stripe and Twilio.', ['Twilio', 'Mail']],
])('%j', (text, names) => {
  expect(found(overview(text) + two)).toEqual(names);
});

test.each([
  'The system uses external services.',
  'It uses Stripe.',
  'It moved from Stripe to Twilio.',
  '- Stripe: payments\n- Postmark: mail',
  '- Stripe: payments\n- Mail: Mailgun',
  '- Stripe: payments\n- Mail',
  '- Stripe: payments\n- Transactional mail',
  '- Stripe\n- Postmark\n- Twilio: not applicable for MVP',
  '- [Stripe](#stripe)\n- [Mail](#mail)\n- [Security](#security)',
  '- Stripe: payments\n- Postmark: mail\n- everything else is ours',
  '- Keep payments safe\n- Keep mail cheap',
  'It uses services such as Stripe and Stripe Billing.',
  'It charges with Stripe and sends e-mail through Postmark. Code is on GitHub.',
])('silent: %j', (text) => {
  expect(found(`${overview(text)}${two}## Security\n\nNothing.\n`)).toEqual([]);
});

test('silent where no overview, no section, or only a placeholder is there', () => {
  expect(found(two)).toEqual([]);
  expect(found(overview('- Stripe\n- Twilio'))).toEqual([]);
  expect(found(overview('- Stripe\n- Twilio') + section('[Integration Name]', '[Name]'))).toEqual(
    [],
  );
  expect(found(readFixture('external-integrations.md'))).toEqual([]);
  expect(found(readFixture('seeds/external-integrations.md'))).toEqual([]);
});
