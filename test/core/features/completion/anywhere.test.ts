import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../../server/core/features/completion/completions-at.ts';
import { mayComplete } from '../../../../server/core/features/completion/may-complete.ts';
import { TRIGGER_CHARACTERS } from '../../../../server/core/features/completion/trigger-characters.ts';
import { applyEdits } from '../../../../server/core/text/edit.ts';
import { checkEdited, checkText } from '../../../../server/workspace/checked-document.ts';
import { labelsAt } from '../../../helpers/check-completion.ts';
import { dataSync } from '../../../helpers/completion-documents.ts';
import { ENVIRONMENT, readWith } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { FIXTURES } from '../../../helpers/fixtures.ts';
import { applyRandomEdit, hostileText, randomEdit } from '../../../helpers/hostile-text.ts';
import { PROPERTY, PROPERTY_TIMEOUT } from '../../../helpers/property.ts';

const STRIPE = '- **Provider:** Stripe\n- **Payment Flow:** Subscriptions';

describe('nothing', () => {
  test.each([
    ['in prose', `${STRIPE}\n\nWe pay with $0 and more.`],
    ['behind a full stop', `${STRIPE}\n\nWe pay with Stripe. $0`],
    ['in a fence', '```\n- **Provider:** $0\n```'],
    [
      'in a fence below a list element',
      '- **Provider:** Stripe\n\n  ```\n  - **Provider:** $0\n  ```',
    ],
    ['in indented code', 'Text.\n\n    - **Provider:** $0'],
    ['in a comment', '<!--\n- **Provider:** $0\n-->'],
    ['in a table’s header', '| Provider $0 | Value |\n| --- | --- |\n| a | b |'],
    ['in a table of free text', 'Prices.\n\n| Plan | Price |\n| --- | --- |\n| Small | $0 |'],
  ])('%s', (_, body) => {
    expect(labelsAt(dataSync(body))).toEqual([]);
  });

  test.each([
    ['# A library\n\n- **Provider:** $0\n'],
    ['# A library\n\n## $0\n'],
    ['# A library\n\n- $0\n'],
    ['# A library\n\n<!-- $0\n'],
    ['$0'],
  ])('in an ordinary document: %j', (text) => {
    expect(labelsAt(text)).toEqual([]);
  });

  test.each([-1, 1e9, 0.5, Number.NaN])('at the offset %d', (offset) => {
    const text = dataSync(STRIPE);
    const { items } = completionsAt(checkText(text, ENVIRONMENT), ENVIRONMENT, FACTS, offset);
    expect(items).toEqual([]);
  });
});

describe('an editor asks by itself', () => {
  test.each([
    '- ',
    '  * ',
    '1. ',
    '- **Provider:** ',
    '**Provider**: ',
    '| **Provider** | ',
    '## ',
    '##',
    '{{',
    '- **Dynamic Variables:** {{a}}, ',
    '- customer.',
    '- `customer.subscription.',
    '| invoice.',
    '- `POST ',
    '- `POST /v1/',
    '- **Reference:** docs/',
    '- **Connection Endpoint:** wss:/',
    '  - `',
    '|',
    '- 429 ',
    '<',
    '<!-- ',
    '\\<\\!-- ',
    '<!-- integration-spec-disable-next-line ',
    '<!-- integration-spec-disable-file empty-field, ',
    '- **',
    'integration-spec:',
    'integration-spec: ',
  ])('behind %j', (before) => {
    expect(TRIGGER_CHARACTERS).toContain(before.at(-1));
    expect(mayComplete(before, before.at(-1) ?? '')).toBe(true);
  });

  test.each([
    'We ',
    'We pay with Stripe, ',
    'We pay with Stripe.',
    '- We pay with Stripe and ',
    'e.g.',
    'either/',
    'a * ',
    'a | b <',
    'C#',
    '#### C#',
    'the `',
    'it ends here:',
    '**bold** ',
    '',
  ])('not behind %j', (before) => {
    expect(mayComplete(before, before.at(-1) ?? ' ')).toBe(false);
  });

  test('a hostile line takes no time', () => {
    const started = performance.now();
    for (const piece of ['- ', '**', '{{', '`a', '| ', 'a.', '\\', ' ,', '[', '<!--']) {
      for (const character of TRIGGER_CHARACTERS)
        mayComplete(piece.repeat(5_000) + character, character);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

const fixtures = FIXTURES.map(([, text]) => text);
const start = fc.oneof(
  fc.constantFrom(...fixtures, ...fixtures.map((text) => text.replaceAll('\n', '\r\n'))),
  hostileText,
);
const environments = [ENVIRONMENT, readWith('data-sync'), readWith('external-integrations')];

test(
  'on any text, while it is edited, at any place, items are exact edits of the cursor’s own line',
  () => {
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(...environments),
        fc.array(randomEdit, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        (first, environment, edits, places) => {
          let text = first;
          let checked = checkText(text, environment);
          for (const edit of edits) {
            const next = applyRandomEdit(text, edit);
            text = next.text;
            checked = checkEdited(checked, text, next.change, environment);
            const edited = next.change.newEnd;
            for (const at of [edited, ...places.map((place) => place % (text.length + 1))]) {
              const { items, path } = completionsAt(checked, environment, FACTS, at);
              if (path) expect(path.name.start <= at && at <= path.name.end).toBe(true);
              for (const { edit: made } of items) {
                const { span } = made;
                expect(span.start <= at && at <= span.end).toBe(true);
                expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
              }
              const [item] = items;
              if (item) applyEdits(text, [item.edit]);
            }
          }
        },
      ),
      PROPERTY,
    );
  },
  PROPERTY_TIMEOUT,
);
