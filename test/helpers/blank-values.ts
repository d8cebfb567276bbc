import type { Blank, Draft } from '../../server/core/text/draft.ts';

/** What a person might write, by what the blank asks for; in clean Markdown. The first that fits counts. */
const VALUES: readonly (readonly [asks: RegExp, value: string])[] = [
  [/^\[Integration Name\]$/, 'Stripe'],
  [/^\[Link to official/, 'https://docs.stripe.com/api'],
  [/^\[projectname\]$/, 'tidewater'],
  [/^\[Date\]$/, '2026-11-20'],
  [/^\[Integration Overview\]$/, 'Tidewater takes payments with Stripe.'],
  [/^\[Event name\]$/, 'invoice.paid'],
  [/^\[List all other endpoints/, '`POST /v1/refunds`: To pay a guest back'],
  [/^\[Variables\]$/, '{{first_name}}'],
  [/^\[Another Event/, 'Kayak returned'],
  [/^\[Service/, 'Object storage'],
  [/If service|unavailable/i, 'Queue the jobs and tell the guests'],
  [/^\[Action, e\.g\., "Queue|"Alert|^\[Action\]$/, 'Retry with backoff, then alert'],
  [/docs\/|\(if any\)/, 'docs/01-brd.md (if any)'],
];

/** A draft with each blank filled in. */
export function fillIn(draft: Draft): string {
  return draft.map((part) => (typeof part === 'string' ? part : valueFor(part))).join('');
}

/** What a person writes into a blank: the first value that may be picked, else what the blank asks for. */
export function valueFor({ text, choices = [] }: Blank): string {
  const asked = text.replace(/\\(?=[[\]_-])/g, '');
  const picked = choices.find((choice) => !/^\\?\[/.test(choice));
  if (picked !== undefined) return picked;
  const isEscaped = asked !== text;
  const example = /^\[e\.g\., (\w+)\]$/.exec(asked)?.[1];
  const value = example ?? VALUES.find(([asks]) => asks.test(asked))?.[1];
  const written = value ?? (/^\[/.test(asked) ? 'Done as the team agreed' : asked);
  return isEscaped ? written.replace(/_/g, '\\_') : written;
}
