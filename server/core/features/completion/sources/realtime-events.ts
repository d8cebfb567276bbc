import { escapeText } from '../../../templates/skeleton.ts';
import { draftOf } from '../../../text/draft.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { wholeAround } from '../token.ts';

/** What is done with an event, and how a sentence says it. */
const DIRECTIONS: readonly (readonly [string, string, string])[] = [
  ['Broadcast', 'The server sends it to many', 'Server emits `[EVENT_NAME]` to [whom].'],
  ['Emit', 'The server sends it to one', 'Server emits `[EVENT_NAME]` to [whom].'],
  ['Subscribe', 'A client joins a room or channel', 'Client joins [the room].'],
  ['Publish', 'Somebody sends it to a channel', '`[EVENT_NAME]` to [the channel].'],
  ['Listen', 'The server waits for it', 'Server handles `[EVENT_NAME]` from the client.'],
];

/** The ways that a real-time event goes, where a list of them has an element. */
export function* realtimeEvents(place: Place): Generator<Completion> {
  const { expects, line, lead, style } = place;
  if (expects.kind !== 'label' || expects.slot?.type !== 'realtime-events') return;
  const isBold = /^(?:\*\*|__)/.test(expects.typed);
  const token = wholeAround(place, line.start + lead.length);
  for (const [i, [word, detail, sentence]] of DIRECTIONS.entries()) {
    const label = isBold ? `**${word}:**` : `${word}:`;
    const text = draftOf(`${label} ${style.escaped ? escapeText(sentence) : sentence}`);
    const end = /^[*_]*\s*$/.test(line.after) ? line.end : token.end;
    yield itemFor(
      { ...token, end },
      { label: word, kind: 'choice', detail, text, sortKey: sortKey(1, i) },
    );
  }
}
