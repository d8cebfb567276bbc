import { integrationsOf } from '../spec/integration/read-integrations.ts';
import type { RealtimeEvent } from '../spec/integration/realtime/realtime-event.ts';
import { realtimeEventsOf } from '../spec/integration/realtime/realtime-events.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { removeLines } from '../text/remove-lines.ts';
import { quote } from './message.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const duplicateRealtimeEvent: Rule = {
  meta: {
    id: 'duplicate-realtime-event',
    severity: 'warning',
    scope: 'content',
    summary: 'The same real-time event, going the same way, twice',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
  - Broadcast: the server emits \`card_moved\` to everyone in the room
  - Broadcast: the server emits \`card_moved\` to the project's owner
`,
      good: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
  - Broadcast: the server emits \`card_moved\` to everyone in the room
  - Subscribe: the client listens to \`card_moved\`
`,
    },
  },
  *checkSection(outermost, summary) {
    for (const integration of integrationsOf(outermost, summary)) {
      const first = new Map<string, RealtimeEvent>();
      for (const event of realtimeEventsOf(integration)) {
        if (isPlaceheld(event, integration.section, summary)) continue;
        const key = `${event.direction ?? ''} ${event.name}`;
        const origin = first.get(key);
        if (origin) yield repeated(event, origin);
        else first.set(key, event);
      }
    }
  },
};

function repeated(event: RealtimeEvent, { start, end }: RealtimeEvent): RuleFinding {
  const name = quote(event.name);
  return {
    span: { start: event.start, end: event.end },
    message: `The event ${name} is listed here a second time, going the same way. Say everything about it in one place, so that the two cannot come to differ.`,
    related: [{ span: { start, end }, message: 'The first one is here.' }],
    fixes: ({ source }) =>
      event.shared > 1
        ? []
        : [
            {
              title: `Remove the second ${name}`,
              edits: [removeLines(source, event.whole)],
              preferred: true,
              safe: false,
            },
          ],
  };
}
