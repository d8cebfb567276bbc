// Where clients connect for real-time data: what is no address, what is not encrypted, how often to ping.
import { describe, expect, test } from 'vitest';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { checkFindings } from '../../helpers/check-findings.ts';
import { checkFix } from '../../helpers/check-fix.ts';
import { only } from '../../helpers/environment.ts';

const environment = only(
  'data-sync',
  'invalid-endpoint-url',
  'insecure-endpoint',
  'heartbeat-interval',
);

function section(technology: string, ...fields: string[]): string {
  return [
    '## 5. Real-Time Data Synchronization (WebSockets)',
    '',
    `- **Technology:** ${technology}`,
    ...fields,
    '',
  ].join('\n');
}

/** Severity, rule and marked text of each finding about an endpoint. */
function judged(endpoint: string, technology = 'Socket.IO'): string[] {
  const text = section(technology, `- **Connection Endpoint:** ${endpoint}`);
  return checkText(text, environment).findings.map(
    ({ severity, rule, span }) => `${severity} ${rule} ${text.slice(span.start, span.end)}`,
  );
}

test('an address without its mark, or without a scheme', () => {
  checkFindings(
    `
## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss//api.acme.com/live
                           ^^^^^^^^^^^^^^^^^^^^^^ invalid-endpoint-url: “wss//api.acme.com/live” is no address that a client could connect to: what follows “wss” must be “://”. Did you mean “wss://api.acme.com/live”?
`,
    environment,
  );
  checkFindings(
    `
## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** \`api.acme.com/live\` (production)
                            ^^^^^^^^^^^^^^^^^ invalid-endpoint-url: “api.acme.com/live” is no address that a client could connect to: it does not say how to connect (“wss://”). Did you mean “wss://api.acme.com/live”?
`,
    environment,
  );
});

const broken: readonly (readonly [string, string])[] = [
  ['wss:/api.acme.com/live', 'wss://api.acme.com/live'],
  ['wss:api.acme.com/live', 'wss://api.acme.com/live'],
  ['wss:///api.acme.com/live', 'wss://api.acme.com/live'],
  ['api.acme.com:8443/live', 'wss://api.acme.com:8443/live'],
  ['wss://api.acme.com /live', 'wss://api.acme.com/live'],
  ['wss:// api.acme.com/live', 'wss://api.acme.com/live'],
  ['wsss://api.acme.com/live', 'wss://api.acme.com/live'],
  ['htps://api.acme.com', 'https://api.acme.com'],
  ['ftp://api.acme.com/live', 'wss://api.acme.com/live'],
];
test.each(broken)('%s is put right', (endpoint, right) => {
  const text = (value: string) => section('Socket.IO', `- **Connection Endpoint:** ${value}`);
  checkFix(text(endpoint), text(right), { rule: 'invalid-endpoint-url', environment });
});

test('schemes that a technology cannot use', () => {
  expect(judged('mqtt://api.acme.com/live')).toEqual([
    'error invalid-endpoint-url mqtt://api.acme.com/live',
  ]);
  expect(judged('mqtt://api.acme.com/live', 'EMQX over MQTT')).toEqual([]);
  expect(judged('mqtt://api.acme.com/live', 'Native WebSockets')).toHaveLength(1);
  expect(judged('mqtt://api.acme.com/live', 'MQTT over WebSockets')).toEqual([]);
  expect(judged('ftp://api.acme.com/live', 'our own')).toHaveLength(1);
  expect(
    judged('https://a1b2.execute-api.eu-west-1.amazonaws.com/prod', 'AWS API Gateway'),
  ).toHaveLength(1);
  expect(judged('wss://', 'Ably')).toEqual(['error invalid-endpoint-url wss://']);
});

test('another form than the vendor’s own', () => {
  expect(judged('wss://a1b2.execute-api.eu-west-1.amazonaws.com', 'AWS API Gateway')).toEqual([
    'info invalid-endpoint-url wss://a1b2.execute-api.eu-west-1.amazonaws.com',
  ]);
  expect(judged('wss://xyz.supabase.co/realtime', 'Supabase Realtime')).toHaveLength(1);
  expect(judged('the usual address of the cluster')).toEqual([
    'info invalid-endpoint-url the usual address of the cluster',
  ]);
  expect(judged('/socket.io')).toEqual(['info invalid-endpoint-url /socket.io']);
});

test.each([
  ['wss://a1b2.execute-api.eu-west-1.amazonaws.com/prod', 'AWS API Gateway'],
  ['wss://live.acme.com', 'AWS API Gateway'],
  ['wss://ws-eu.pusher.com/app/abc123?protocol=7', 'Pusher'],
  ['wss://realtime.ably.io', 'Ably'],
  ['wss://abcdef.supabase.co/realtime/v1/websocket', 'Supabase Realtime'],
  ['https://api.acme.com/hubs/board', 'SignalR'],
  ['wss://api.acme.com/socket/websocket?vsn=2.0.0', 'Phoenix Channels'],
  ['https://api.acme.com', 'Socket.IO'],
  ['ws://localhost:3000', 'Socket.IO'],
  ['localhost:3000', 'Socket.IO'],
  [
    'ws://127.0.0.1:3000, ws://[::1]:3000, ws://10.0.0.4, http://chat.internal, ws://app.test',
    'Socket.IO',
  ],
  ['ws://gateway/live', 'Socket.IO'],
  ['wss://api.[projectname].com/live', 'Socket.IO'],
  [`wss://$${'{WS_HOST}'}/live`, 'Socket.IO'],
  ['ws://{env}/live', 'Socket.IO'],
  ['`wss://<host>/live`', 'Socket.IO'],
  ['wss://<host>/live', 'Socket.IO'],
  ['`WS_URL`', 'Socket.IO'],
  ['process.env.WS_URL', 'Socket.IO'],
  ['see the environment configuration', 'Socket.IO'],
  ['config/realtime.yaml', 'Socket.IO'],
  ['[our gateway](wss://api.acme.com/live)', 'Socket.IO'],
  ['<wss://api.acme.com/live>', 'Socket.IO'],
  ['Socket.IO', 'Socket.IO'],
  ['amqp://queue.acme.com', 'RabbitMQ'],
  ['wss://api.acme.com/live (see https://docs.acme.com/live).', 'Socket.IO'],
])('%s is fine', (endpoint, technology) => {
  expect(judged(endpoint, technology)).toEqual([]);
});

test('one address per environment, each judged', () => {
  checkFindings(
    `
## 5. Real-Time Data Synchronization (WebSockets)

* **Technology:** Socket.io
* **Connection Endpoint:**
  * Production: wss://api.acme.com/live
  * Staging: ws://staging.acme.com/live
             ^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-endpoint: “ws://staging.acme.com/live” is not encrypted: anyone on the way can read and change what is sent. Use “wss://”.
  * Testing: testing.acme.com/live
             ^^^^^^^^^^^^^^^^^^^^^ invalid-endpoint-url
  * Local: ws://localhost:3000/live
`,
    environment,
  );
});

test('encryption is offered, and nothing else said of an address', () => {
  const text = (scheme: string) =>
    section(
      'AWS API Gateway WebSockets',
      `- **Connection Endpoint:** ${scheme}://live.acme\\_x.com/a\\_b`,
    );
  const fix = { rule: 'insecure-endpoint', environment };
  checkFix(text('ws'), text('wss'), fix);
  checkFix(text('http'), text('https'), {
    ...fix,
    environment: only('data-sync', 'insecure-endpoint'),
  });
  expect(judged('http://live.acme.com/prod', 'AWS API Gateway')).toEqual([
    'warning insecure-endpoint http://live.acme.com/prod',
  ]);
});

describe('heartbeats', () => {
  const beat = (interval: string, technology = 'our own gateway') => {
    const text = section(technology, `- **Heartbeat/Ping Interval:** ${interval}`);
    return checkText(text, environment).findings.map(
      ({ severity, span }) => `${severity} ${text.slice(span.start, span.end)}`,
    );
  };

  test('without a unit, too long for the technology, long for the way', () => {
    expect(beat('30')).toEqual(['warning 30']);
    expect(beat('every 25000')).toEqual(['warning 25000']);
    expect(beat('15 minutes', 'AWS API Gateway')).toEqual(['warning 15 minutes']);
    expect(beat('10 min', 'AWS API Gateway')).toEqual(['warning 10 min']);
    expect(beat('every 90 seconds')).toEqual(['info 90 seconds']);
    expect(beat('1 minute (timeout 5s)')).toEqual(['info 1 minute']);
    expect(beat('cada 2 minutos')).toEqual(['info 2 minutos']);
    expect(beat('25-60 seconds')).toEqual(['info 25-60 seconds']);
    expect(beat('PT2M')).toEqual(['info PT2M']);
    expect(beat('120초')).toEqual(['info 120초']);
    expect(beat('every minute')).toEqual(['info minute']);
  });

  test.each([
    ['30 seconds'],
    ['30s'],
    ['25000 ms'],
    ['25,000 ms'],
    ['25.000 ms'],
    ['every 30 seconds; timeout 60 seconds'],
    ['ping every 25 s, pong timeout 2 min'],
    ['PT30S'],
    ['30秒'],
    ['5 minutes', 'AWS API Gateway'],
    ['120 seconds', 'Pusher'],
    ['`pingInterval: 25000`'],
    ['the library’s default'],
    ['[e.g., 30 seconds to keep connection alive]'],
    ['2 missed pings'],
  ] as [string, string?][])('%s is fine', (interval, technology) => {
    expect(beat(interval, technology)).toEqual([]);
  });

  test('a unit in the label is one', () => {
    const text = section('Socket.IO', '- **Ping Interval (ms):** 25000');
    expect(checkText(text, environment).findings).toEqual([]);
  });

  test('the fixes', () => {
    const text = (value: string) =>
      section('AWS API Gateway', `- **Heartbeat/Ping Interval:** ${value}`);
    const fix = { rule: 'heartbeat-interval', environment };
    checkFix(text('30 (default)'), text('30 seconds (default)'), fix);
    checkFix(text('every 15 min.'), text('every 30 seconds.'), fix);
  });
});
