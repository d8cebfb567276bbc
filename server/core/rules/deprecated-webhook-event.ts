import type { EventJudgement, EventVerdict } from '../catalogs/event-verdict.ts';
import { listedEvents } from '../spec/integration/webhooks/listed-events.ts';
import { removeEvent } from '../spec/integration/webhooks/webhook-edits.ts';
import { repairsOf } from '../spec/integration/webhooks/webhook-repairs.ts';
import { listed, quote } from './message.ts';
import type { Rule } from './rule.ts';

export const deprecatedWebhookEvent: Rule = {
  meta: {
    id: 'deprecated-webhook-event',
    severity: 'warning',
    scope: 'content',
    summary: 'A webhook event that the provider has renamed, deprecated, or no longer sends',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Square

### Webhook Events

- \`labor.shift.created\`: Open the time sheet
`,
      good: `---
integration-spec: external-integrations
---

## Square

### Webhook Events

- \`labor.timecard.created\`: Open the time sheet
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const { event, all } of listedEvents(outermost, summary, facts)) {
      const { judgement } = event;
      const verdict = judgement?.verdict;
      if (!judgement || (verdict?.is !== 'deprecated' && verdict?.is !== 'removed')) continue;
      yield {
        span: event.span,
        tag: 'deprecated',
        message: message(event.name, judgement, verdict),
        fixes: (context) => {
          const repairs = repairsOf(event, verdict.replacedBy, all, context);
          const removal = repairs.length === 0 ? removeEvent(event, context) : undefined;
          return [
            ...repairs.map(({ title, edits }, i) => ({
              title,
              edits,
              preferred: i === 0,
              safe: false,
            })),
            ...(removal
              ? [{ title: 'Remove it', edits: [removal], preferred: false, safe: false }]
              : []),
          ];
        },
      };
    }
  },
};

function message(
  name: string,
  { catalog }: EventJudgement,
  { is, note, replacedBy }: EventVerdict & { is: 'deprecated' | 'removed' },
): string {
  const why = note ? ` (${note})` : '';
  const what =
    is === 'removed'
      ? `${catalog.name} no longer sends ${quote(name)}${why}.`
      : `${catalog.name} has deprecated ${quote(name)}${why}, and may stop sending it.`;
  const instead =
    replacedBy.length > 0
      ? `Listen to ${listed(replacedBy.map(quote), 'and')} instead.`
      : 'Find out what has taken its place, or take it off the list.';
  return `${what} ${instead}`;
}
