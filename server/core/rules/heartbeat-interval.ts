import { type Integration, slotsOf } from '../spec/integration/integration.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { durationOf, type SlotDuration } from '../spec/integration/realtime/durations.ts';
import { type Technology, technologiesOf } from '../spec/integration/realtime/technologies.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { quote } from './message.ts';
import type { Fix, Rule, RuleFinding } from './rule.ts';

/** In seconds. Many proxies and load balancers close a connection that was silent for a minute. */
const USUAL_LIMIT = 55;
const USUAL_INTERVAL = 30;
/** A number above this hardly counts seconds. */
const MOST_SECONDS = 900;

export const heartbeatInterval: Rule = {
  meta: {
    id: 'heartbeat-interval',
    severity: 'warning',
    scope: 'content',
    summary: 'A heartbeat interval without a unit, or too long to keep a connection open',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** AWS API Gateway WebSockets
- **Heartbeat/Ping Interval:** every 15 minutes
`,
      good: `---
integration-spec: data-sync
---

## Real-Time Data Synchronization (WebSockets)

- **Technology:** AWS API Gateway WebSockets
- **Heartbeat/Ping Interval:** every 5 minutes
`,
    },
  },
  *checkSection(outermost, summary, facts) {
    for (const integration of integrationsOf(outermost, summary)) {
      const [technology] = technologiesOf(integration, facts);
      for (const slot of heartbeatsOf(integration)) {
        const duration = durationOf(slot);
        if (!duration || isPlaceheld(duration, integration.section, summary)) continue;
        const finding = judge(duration, technology);
        if (finding) yield { ...finding, span: { start: duration.start, end: duration.end } };
      }
    }
  },
};

/** Other durations (a time-out, a retention) have other limits. */
function heartbeatsOf(integration: Integration) {
  return slotsOf(integration, 'duration').filter(
    ({ definition, label }) =>
      definition?.id.includes('heartbeat') || /heart-?beat|ping|keep-?alive/i.test(label.text),
  );
}

type Judgement = Omit<RuleFinding, 'span'>;

function judge(duration: SlotDuration, technology: Technology | undefined): Judgement | undefined {
  const { number, seconds, text } = duration;
  const { heartbeat, idleLimit } = technology?.realtime ?? {};
  // None is sent.
  if (number === 0) return undefined;
  if (seconds === undefined) {
    const unit = (number ?? 0) >= MOST_SECONDS ? 'ms' : 'seconds';
    return {
      message: `${quote(text)} has no unit: read as milliseconds or as seconds, it is a thousand times apart. Write, say, ${quote(`${text} ${unit}`)}.`,
      fixes: () => {
        const own = replacement(duration, `${text} ${unit}`);
        return [own, ...usual(duration, heartbeat).filter(({ title }) => title !== own.title)];
      },
    };
  }
  if (idleLimit !== undefined) {
    if (seconds < idleLimit) return undefined;
    const name = technology?.catalog.name ?? '';
    return {
      message: `${name} closes a connection after ${inWords(idleLimit)} of silence, so that a heartbeat every ${quote(text)} comes too late. Send one well before that.`,
      fixes: () => [replacement(duration, inWords(heartbeat ?? USUAL_INTERVAL))],
    };
  }
  if (seconds <= Math.max(USUAL_LIMIT, heartbeat ?? 0)) return undefined;
  return {
    severity: 'info',
    message: `Many proxies and load balancers close a connection that is silent for 60 seconds: ${quote(text)} may be too long to keep it open. Stay below ${USUAL_LIMIT} seconds, or make sure that everything on the way waits longer.`,
    fixes: () => usual(duration, heartbeat, 'preferred'),
  };
}

/** The interval that the technology has by default, where it is short enough for most. */
function usual(duration: SlotDuration, heartbeat?: number, rank?: 'preferred'): Fix[] {
  const seconds = heartbeat !== undefined && heartbeat <= USUAL_LIMIT ? heartbeat : USUAL_INTERVAL;
  return [{ ...replacement(duration, inWords(seconds)), preferred: rank === 'preferred' }];
}

function inWords(seconds: number): string {
  return seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60} minutes` : `${seconds} seconds`;
}

function replacement({ start, end }: SlotDuration, newText: string): Fix {
  return {
    title: `Replace it with ${quote(newText)}`,
    edits: [{ span: { start, end }, newText }],
    preferred: true,
    safe: false,
  };
}
