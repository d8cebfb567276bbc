import { expect, test } from 'vitest';
import { emailTriggersOf } from '../../../server/core/spec/integration/mail/email-triggers.ts';
import {
  groupAround,
  triggerAround,
} from '../../../server/core/spec/integration/mail/trigger-around.ts';
import { integrationsOf } from '../../../server/core/spec/integration/read-integrations.ts';
import { placedSections } from '../../../server/core/spec/spec.ts';
import { coversSpan } from '../../../server/core/text/span.ts';
import { FIXTURES } from '../../helpers/fixtures.ts';
import { specOf } from '../../helpers/specs.ts';

// An unfilled copy names no provider, and so has no integration.
const FILLED = FIXTURES.filter(([name]) => name !== 'seeds/external-integrations.md');

test.each(FILLED)('%s: the same as looking at each group and each trigger', (_, text) => {
  const spec = specOf(text);
  const { summary } = spec;
  const integrations = placedSections(spec).flatMap(({ section }) =>
    integrationsOf(section, summary),
  );
  expect(integrations.length).toBeGreaterThan(0);
  for (const integration of integrations) {
    const triggers = emailTriggersOf(integration);
    for (let start = integration.start; start < integration.end; start += 3) {
      const span = { start, end: start + 4 };
      const group = integration.groups.find((each) => coversSpan(each, span));
      const own = group && triggers.find(({ event }) => coversSpan(group, event.span));
      const before = triggers.findLast(({ event }) => event.span.start <= start);
      expect(groupAround(span, integration)).toBe(group);
      expect(triggerAround(span, integration)).toBe(own ?? before);
    }
  }
});
