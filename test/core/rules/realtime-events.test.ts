// Events of a real-time connection: names the technology keeps for itself, and what is listed twice.
import { expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

const environment = only('data-sync', 'reserved-event', 'duplicate-realtime-event');

function found(technology: string, events: string): string[] {
  const text = `## 5. Real-Time Data Synchronization (WebSockets)\n\n- **Technology:** ${technology}\n- **Core Events:**\n${events}\n`;
  return checkText(text, environment).findings.map(
    ({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`,
  );
}

test('an event of ours under a reserved name', () => {
  checkFindings(
    `
## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
  - Subscribe: the client joins a room
  - Emit: the server emits \`disconnect\` when the board is closed
                            ^^^^^^^^^^ reserved-event: Socket.IO keeps the name “disconnect” for itself: an event of ours under that name fails, or is taken for its own. Give it another name.
  - On \`connect\`: the client joins its rooms
`,
    environment,
  );
});

test.each([
  ['Socket.IO', '  - `socket.emit("connect_error")` when the token is old', 'connect_error'],
  ['Socket.IO', '  - **Broadcast:** `connect` to everyone', 'connect'],
  ['Phoenix Channels', '  - Publish: server broadcasts "phx_close" to the room', 'phx_close'],
  ['Pusher', '  - Broadcast: server sends `pusher:ping` to all', 'pusher:ping'],
  [
    'Pusher',
    '  | Event | Direction |\n  | --- | --- |\n  | `pusher:error` | Server → Client |',
    'pusher:error',
  ],
])('%s: %s', (technology, events, name) => {
  expect(found(technology, events)).toEqual([`reserved-event ${name}`]);
});

test.each([
  ['Socket.IO', '  - Connect: client joins\n  - Disconnect: client leaves'],
  ['Socket.IO', '  - `connect`: the client joins its rooms\n  - `disconnect` - clean up'],
  ['Socket.IO', '  - Listen: `disconnect`\n  - On `connect_error`, retry'],
  ['Socket.IO', '  - Broadcast: after `disconnect`, the server tells the others'],
  ['Socket.IO', '  - Emit: `connected`'],
  ['Pusher', '  - Emit: `client-typing`\n  - Bind: `pusher:subscription_succeeded`'],
  ['our own gateway', '  - Emit: `connect`'],
  [
    'Pusher',
    '  | Event | Direction |\n  | --- | --- |\n  | `pusher:subscription_succeeded` | Server → Client |',
  ],
  ['Socket.IO', '  | Event | Direction |\n  | --- | --- |\n  | `connect` | Server → Client |'],
])('%s: %s is fine', (technology, events) => {
  expect(found(technology, events)).toEqual([]);
});

const TWICE = `## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Core Events:**
  - Subscribe: Client joins a specific "room" (e.g., project_123).
  - Broadcast: Server emits CARD_MOVED event to all users in the room.
  - Subscribe: Client joins the "room" of a user.
  - Broadcast: Server emits CARD_MOVED event to the owner.
  - Receive: Client listens to CARD_MOVED.
`;

test.each(Object.entries(SPELLINGS))('listed twice, %s', (_, spell) => {
  const text = spell(TWICE);
  const { findings } = checkText(text, environment);
  expect(
    findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end).replaceAll('\\', '')]),
  ).toEqual([['duplicate-realtime-event', 'CARD_MOVED']]);
  expect(findings[0]?.span.start).toBe(
    text.lastIndexOf(text.includes('CARD\\_') ? 'CARD\\_' : 'CARD_', text.lastIndexOf('Receive')),
  );
});

test.each([
  ['  - `card_moved`: server → client\n  - `card_moved`: client → server', 0],
  ['  - `card_moved`: to all\n  - `card_moved`: to the owner', 1],
  ['  - **card:moved** — to all\n  - **card:moved** — to the owner', 1],
  ['  - `a_b`, `a_c`\n  - `a_c`, `a_d`', 1],
  ['  - Broadcast: emits `a_b` after `a_c`\n  - Broadcast: emits `a_c`', 0],
  [
    '  | Event | Direction | Payload |\n  | --- | --- | --- |\n  | `a_b` | server → client | x |\n  | `a_b` | client → server | x |\n  | `a_b` | server → client | y |',
    1,
  ],
  ['  - Server → client\n    - `a_b`\n    - `a_c`\n  - Client → server\n    - `a_b`', 0],
  ['  - Broadcast: Server emits to all users.\n  - Broadcast: Server emits to the owner.', 0],
])('%s', (events, count) => {
  expect(found('Socket.IO', events)).toHaveLength(count);
});

test('the second one is removed', () => {
  const line = '  - Broadcast: Server emits CARD_MOVED event to the owner.\n';
  checkFix(TWICE, TWICE.replace(line, ''), { rule: 'duplicate-realtime-event', environment });
});
