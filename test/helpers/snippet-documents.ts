// Documents to put a snippet into, by its prefix. Strings only: the real editor's tests use them, too.

/** A snippet as the file has it. */
export interface Snippet {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

/** A blank of a snippet: what stands there at first, and what there is to pick. */
export interface SnippetBlank {
  readonly text: string;
  readonly choices: readonly string[];
}

/** The snippets of a generated file. */
export function readSnippets(json: string): Snippet[] {
  const all = JSON.parse(json) as Record<
    string,
    Omit<Snippet, 'name' | 'body'> & { body: string[] }
  >;
  return Object.entries(all).map(([name, { prefix, description, body }]) => ({
    name,
    prefix,
    description,
    body: body.join('\n'),
  }));
}

/** A body as its text and its blanks, in order. */
export function partsOf(body: string): (string | SnippetBlank)[] {
  const parts: (string | SnippetBlank)[] = [];
  let at = 0;
  for (const match of body.matchAll(
    /\$0|\$\{\d+(?:\|((?:\\.|[^\\|])*)\||:((?:\\.|[^\\}])*))?\}/g,
  )) {
    parts.push(plain(body.slice(at, match.index)));
    at = match.index + match[0].length;
    if (match[0] === '$0') continue;
    const choices = (match[1] ?? '')
      .split(/(?<!\\),/)
      .map((choice) => choice.replace(/\\([\\,|])/g, '$1'));
    const text = match[1] === undefined ? plain(match[2] ?? '') : (choices[0] ?? '');
    parts.push({ text, choices: match[1] === undefined ? [] : choices });
  }
  return [...parts, plain(body.slice(at))];
}

function plain(text: string): string {
  return text.replace(/\\([\\$}])/g, '$1');
}

/** The document after a text took the place of `@@`, as far in as that stood. */
export function put(marked: string, text: string): string {
  const at = marked.indexOf('@@');
  const indent = /[ \t]*$/.exec(marked.slice(0, at))?.[0] ?? '';
  return marked.slice(0, at) + text.replaceAll('\n', `\n${indent}`) + marked.slice(at + 2);
}

/** A document that is clean with what the snippet brings, where it says `@@`. */
export function documentFor({ name, prefix, description }: Snippet): string {
  const title = name.replace(/^\w+: /, '');
  const [family = '', id = ''] = /^spec-(\w+)-?(.*)$/.exec(prefix)?.slice(1) ?? [];
  switch (family) {
    case 'section':
      if (id === 'push') return one('push notifications', '@@', 'FCM');
      if (id === 'realtime') return one('real-time data', '@@', 'Socket.IO');
      return id === 'overview-external-integrations'
        ? external(/## Overview\n[\s\S]*?(?=\n\n## )/)
        : dataSync(new RegExp(`## \\d\\. ${escaped(title)}\\n[\\s\\S]*?(?=\\n\\n## |\\n*$)`));
    case 'integration':
      if (id === '') return external(/## Stripe\n[\s\S]*$/);
      if (id === 'webhook-events') return external(/(?=### Data Flow)/, '@@\n\n');
      return external(new RegExp(`### ${escaped(title)}\\n[\\s\\S]*?(?=\\n\\n### |\\n*$)`));
    case 'metadata':
      return id === 'data-sync'
        ? dataSync(/\*\*Project Name:\*\* .*/)
        : external(/\*\*Last Updated:\*\*[\s\S]*Target State.*/);
    case 'field':
      return fieldDocument(title);
    case 'endpoints':
      return external(/(?<=### Endpoints Used\n\n)[\s\S]*?(?=\n\n###)/);
    case 'webhook':
      return external(/(?=### Data Flow)/, '### Webhook Events\n\n@@\n\n');
    case 'events': {
      const [provider = '', flow = ''] = title.split(': ');
      return paymentsWith(provider, flow);
    }
    case 'trigger':
      return dataSync(/(?=\n\n## 4)/, '\n  @@');
    case 'payload':
      return pushWith(/message as (.*) takes/.exec(description)?.[1] ?? '');
    case 'error':
      return external(/(?=\n\n### Rate)/, '\n  @@');
    case 'fallback':
      return id === 'table'
        ? dataSync(/(?<=Strategy\n\n)\| Ext[\s\S]*$/, '@@')
        : dataSync(/$/, '@@\n');
    case 'na':
      return dataSync(/Not Applicable.*minute\./);
    default:
      throw new Error(`where does ${prefix} belong?`);
  }
}

function fieldDocument(label: string): string {
  const line = new RegExp(`- \\*\\*${escaped(label)}:\\*\\*.*(?:\\n {2}.*)*`);
  if (line.test(DATA_SYNC)) return dataSync(line);
  return line.test(EXTERNAL) ? external(line) : realtime(line);
}

function escaped(text: string): string {
  return text.replace(/[()/.]/g, '\\$&');
}

function dataSync(place: RegExp, marked = '@@'): string {
  return DATA_SYNC.replace(place, marked);
}

function external(place: RegExp, marked = '@@'): string {
  return EXTERNAL.replace(place, marked);
}

const DATA_SYNC = `# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Tidewater

## 1. Integration Landscape Overview

Tidewater takes payments with Stripe and sends mail with SendGrid.

## 2. Payment Gateway Integration

- **Provider:** Stripe
- **Payment Flow:** Checkout Session
- **Required Webhook Events to Listen:**
  - checkout.session.completed: Mark the booking as PAID.

## 3. Email & Communication Service

- **Provider:** SendGrid
- **Core Email Triggers:**
  - **Event:** Booking confirmed
    - **Trigger Condition:** Upon successful insertion into the bookings table.
    - **Dynamic Variables:** {{first_name}}, {{station_name}}

## 4. Push Notifications (Mobile/Web)

Not Applicable — the stations have screens.

## 5. Real-Time Data Synchronization (WebSockets)

Not Applicable — the screens ask once a minute.

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **Stripe** | High | Take the booking and send a payment link later. |
| **SendGrid** | Medium | Queue mails and retry every 15 minutes. |
`;

const EXTERNAL = `# External Integrations

**Last Updated:** 2026-10-02

**Status:** Active

**Target State:** As-Is

## Overview

Harbour Office invoices its moorings through Stripe.

## Stripe

- **Purpose:** Payment processing
- **Provider:** Stripe
- **Documentation:** https://docs.stripe.com/api

### Integration Details

- **Library/SDK:** stripe-node
- **Authentication:** API key
- **Authentication Method:** Bearer token in the Authorization header

### Endpoints Used

- \`POST /v1/invoices\`: To create the monthly invoice

### Data Flow

The billing job creates an invoice for each tenant.

### Error Handling

- **Strategy:** Retry with exponential backoff
- **Specific Errors Handled:**
  - \`429 Too Many Requests\`: Queue the request and retry later
  - \`5xx Server Error\`: Retry with backoff

### Rate Limiting

- **Provider Limits:** 100 requests a second in live mode
- **Our Strategy:** A leaky bucket in front of the client

### Fallback Strategy

- **If Service is Unavailable:** Invoices wait in the queue
`;

/** A spec with one integration, of this purpose. */
function one(purpose: string, section: string, service: string): string {
  const others = ['Payments', 'e-mail', 'push notifications', 'real-time data'];
  const rest = others.filter((other) => other !== purpose);
  return `# 04 - 3rd Party Integrations & Data Sync

**Project Name:** Tidewater

## 1. Integration Landscape Overview

Tidewater relies on ${service}. ${rest.join(', ')} are not applicable for MVP.

${section}

## 6. External Dependencies & Fallback Strategy

| External Service | Criticality Level | Fallback Strategy / Graceful Degradation |
| :--- | :--- | :--- |
| **${service}** | High | Tell the guests, and try again later. |
`;
}

function paymentsWith(provider: string, flow: string): string {
  const section = `## 2. Payment Gateway Integration

- **Provider:** ${provider}
- **Payment Flow:** ${flow}
- **Required Webhook Events to Listen:**
  @@`;
  return one('Payments', section, provider);
}

function pushWith(provider: string, label = '- **Standard Payload Structure:**\n\n@@'): string {
  const section = `## 4. Push Notifications (Mobile/Web)

- **Provider:** ${provider}
${label}`;
  return one('push notifications', section, provider);
}

function realtime(line: RegExp): string {
  const push = pushWith('FCM', '- **Standard Payload Structure:**');
  if (line.test(push)) return push.replace(line, '@@');
  const section = `## 5. Real-Time Data Synchronization (WebSockets)

- **Technology:** Socket.IO
- **Connection Endpoint:** wss://api.tidewater.example/live
- **Heartbeat/Ping Interval:** 25 seconds
- **Core Events:**
  - Subscribe: Client joins the room of its station.`;
  return one('real-time data', section, 'Socket.IO').replace(line, '@@');
}
