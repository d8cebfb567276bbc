import { integrationsOf } from '../spec/integration/read-integrations.ts';
import type { RealtimeEvent } from '../spec/integration/realtime/realtime-event.ts';
import { realtimeEventsOf } from '../spec/integration/realtime/realtime-events.ts';
import { isReservedBy, technologiesOf } from '../spec/integration/realtime/technologies.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { quote } from './message.ts';
import type { Rule } from './rule.ts';

export const reservedEvent: Rule = {
  meta: {
    id: 'reserved-event',
    severity: 'warning',
    scope: 'content',
    summary: 'An event that we send under a name which the real-time technology keeps for itself',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
  - Emit: the server emits \`disconnect\` when the board is closed
`,
      good: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
  - Emit: the server emits \`board_closed\` when the board is closed
  - On: \`disconnect\`, the client leaves the room
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const integration of integrationsOf(outermost, summary)) {
      const technologies = technologiesOf(integration, facts);
      if (technologies.length === 0) continue;
      for (const event of realtimeEventsOf(integration)) {
        const owner = technologies.find(({ realtime }) =>
          realtime.reserved?.some((pattern) => isTaken(event, pattern)),
        );
        if (!owner || isPlaceheld(event, integration.section, summary)) continue;
        yield {
          span: { start: event.start, end: event.end },
          message: `${owner.catalog.name} keeps the name ${quote(event.name)} for itself: an event of ours under that name fails, or is taken for its own. Give it another name.`,
        };
      }
    }
  },
};

/** What a technology tells of its own accord about connections and channels; listing that is fine. */
const TOLD = /(?:connection|subscription|member)_/;

/**
 * Whether our side sends an event under a name of this pattern. Under a reserved prefix an arrow to the
 * client says so; of a plain name ("connect") it may as well tell when the client hears of it.
 */
function isTaken({ name, isSent, direction }: RealtimeEvent, pattern: string): boolean {
  if (!isReservedBy(name, pattern)) return false;
  return isSent || (pattern.endsWith('*') && direction === 'to client' && !TOLD.test(name));
}
