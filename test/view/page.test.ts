import { describe, expect, test } from 'vitest';
import type { Shown, SpecView } from '../../server/core/features/view/spec-view.ts';
import { hostileView } from '../helpers/hostile-view.ts';
import { SAMPLE_VIEW } from '../helpers/sample-spec-view.ts';
import { all, EMPTY_VIEW, notApplicable, part, section } from '../helpers/sample-views.ts';
import { EDITOR, pageHtml, REPORT, textsOf } from './page-html.tsx';

const html = pageHtml(SAMPLE_VIEW, EDITOR);

describe('what the page says', () => {
  test('at a glance', () => {
    expect(textsOf(html, 'h1')).toEqual(['Night Market: 3rd Party Integrations & Data Sync']);
    expect(textsOf(html, 'header')).toEqual([
      '3rd Party Integrations & Data Sync Night Market: 3rd Party Integrations & Data Sync ' +
        '7 left to do 1 error 4 warnings 1 info ' +
        '16 of 25 done 4 missing 3 placeholders 2 not applicable',
    ]);
  });

  test('its parts, and how much is in each', () => {
    expect(textsOf(html, 'h2')).toEqual([
      'Map',
      'Completeness',
      'E-mails',
      'Push notifications',
      'Webhook flows',
      'Real-time events',
      'Fallbacks',
      'Findings',
    ]);
    expect(textsOf(html, 'nav')).toEqual([
      'Map 8 Completeness 7 E-mails 3 Push notifications 2 Webhook flows 2 Real-time events 4 ' +
        'Fallbacks 6 Findings 6',
    ]);
  });

  test('a section: what is to be done first, each gap with what can be done', () => {
    const sections = [
      section('Payment', 2, [
        part('Provider', 3),
        part('placeholder API version', 4),
        part('missing Error handling', 5, 'Insert “Error handling”'),
        part('not-applicable Refunds', 6),
      ]),
    ];
    const page = pageHtml({ ...EMPTY_VIEW, sections: all(sections) }, EDITOR);
    expect(textsOf(page, 'summary')).toEqual(['Payment 1 of 3']);
    expect(textsOf(chapter(page, 'completeness'), 'li').slice(1)).toEqual([
      'Error handling missing Insert “Error handling”',
      'Provider done',
      'Refunds not applicable',
    ]);
    expect(textsOf(page, 'button')).toEqual([
      '',
      'API version',
      'Error handling',
      'Insert “Error handling”',
      'Provider',
      'Refunds',
    ]);
  });

  test('a section that does not apply, and why', () => {
    const sections = all([notApplicable('Push', 3, 'There is no app.')]);
    const page = pageHtml({ ...EMPTY_VIEW, sections }, REPORT);
    expect(textsOf(page, 'li')).toEqual(['line 3 Push not applicable There is no app.']);
  });

  test('what is finished is folded up', () => {
    const sections = all([
      section('Done', 1, [part('Provider', 2)]),
      section('Not done', 5, [part('missing Provider', 6)]),
    ]);
    const page = pageHtml({ ...EMPTY_VIEW, sections }, EDITOR);
    expect(page.match(/<details[^>]*>/g)).toEqual(['<details>', '<details open>']);
  });

  test('mails, events and fallbacks as tables', () => {
    expect(textsOf(chapter(html, 'mails'), 'tr')).toEqual([
      'Trigger What the mail needs',
      'Order confirmation Twilio SendGrid Sent once the payment is captured, never for cash. ' +
        '{{customer_name}} Ada Lovelace {{order_number}} A-10482 ' +
        '{{order_total}} € 42.50 {{pickup_time}} 19:30',
      'Password reset Twilio SendGrid {{reset link}} https://example.com/reset/… ' +
        'A variable holds no blank. {{expires_in}} 30 minutes',
      'Weekly digest for stall owners Mondays at 8:00, local time. No variables',
    ]);
    expect(textsOf(chapter(html, 'realtime'), 'tr')).toEqual([
      'Event Direction What it tells',
      'order.updated Pusher Channels We send A stall has changed the state of an order.',
      'stall.queue Pusher Channels We send How many orders are before yours.',
      'courier.position Pusher Channels We receive Every five seconds while on the way.',
      'typing not said',
    ]);
    expect(textsOf(chapter(html, 'fallbacks'), 'tr')).toEqual([
      'Criticality Provider When it is down',
      'Critical Stripe Queue the order, retry with back-off for 24 h, show “payment pending”.',
      'Midtrans No fallback yet',
      'High Twilio SendGrid Switch to Amazon SES by feature flag within five minutes; ' +
        'both hold the same templates.',
      'Medium Firebase Cloud Messaging placeholder: [e.g., retry, then in-app inbox]',
      'Pusher Channels Clients poll /orders every 30 s.',
      'Low Algolia Search falls back to PostgreSQL full text.',
    ]);
  });

  test('pushes as a phone shows them, and their size', () => {
    expect(textsOf(chapter(html, 'pushes'), 'li')).toEqual([
      'Order is ready Firebase Cloud Messaging Your noodles are ready ' +
        'Stall 12 keeps them warm until 20:15. Show this code: 4471. 412 bytes of 4 KB ' +
        'order_id "A-10482" stall 12 deep_link "nightmarket://orders/A-10482"',
      'Silent stock update A phone shows nothing. 4.2 KB of 4 KB too large ' +
        'The payload is larger than Firebase Cloud Messaging takes. ' +
        'stock {"noodles":3,"tea":0}',
    ]);
  });

  test('findings by rule, each with its fixes', () => {
    const findings = chapter(html, 'findings');
    expect(textsOf(findings, 'summary')).toEqual([
      'unknown-webhook-event 1 error',
      'invalid-variable 1 warning',
      'missing-fallback 1 warning',
      'placeholder 2 warnings',
      'missing-error-handling 1 info',
    ]);
    expect(textsOf(findings, 'button').slice(0, 3)).toEqual([
      'Stripe sends no “charge.refund”. Did you mean “charge.refunded”?',
      'Replace with “charge.refunded”',
      'Hide this finding with a comment',
    ]);
  });
});

describe('whether it is finished', () => {
  const none = EMPTY_VIEW.progress;
  test.each<[string, Partial<SpecView>]>([
    ['Complete', { progress: { ...none, done: 4, 'not-applicable': 1 } }],
    [
      'Nothing is missing',
      { progress: { ...none, done: 4 }, findingCounts: { error: 0, warning: 1, info: 0, hint: 0 } },
    ],
    ['1 left to do', { progress: { ...none, done: 4, missing: 1 } }],
    ['3 left to do', { progress: { ...none, placeholder: 2, missing: 1 } }],
    ['', {}],
  ])('%j', (verdict, part) => {
    const page = pageHtml({ ...EMPTY_VIEW, ...part }, EDITOR);
    expect(page.match(/role="status">(?:<svg.*?<\/svg>)?([^<]*)/)?.[1]).toBe(verdict);
  });
});

describe('what is not there', () => {
  test('nothing at all', () => {
    const page = pageHtml(EMPTY_VIEW, EDITOR);
    expect(textsOf(page, 'main')).toEqual([
      'An integration document without a template Untitled No findings Nothing to show yet. ' +
        'Name a provider under a heading, with its webhook events, e-mails or payloads, ' +
        'and it appears here.',
    ]);
  });

  const lists = Object.entries(SAMPLE_VIEW).filter(([, list]) => Object(list).items);
  test.each(lists)('of a list that is cut, it says how much more there is: %s', (name, list) => {
    const { items } = list as Shown<unknown>;
    const cut = { ...EMPTY_VIEW, [name]: { items, total: items.length + 312 } };
    expect(textsOf(pageHtml(cut, EDITOR), 'main').join()).toContain('312 more');
    expect(textsOf(pageHtml({ ...cut, [name]: list }, EDITOR), 'main').join()).not.toMatch(
      /\bmore/,
    );
  });

  test('a report has no buttons: it says in which lines things stand', () => {
    const report = pageHtml(SAMPLE_VIEW, REPORT);
    expect(report).not.toMatch(/<button|role="button"|role="link"/);
    expect(textsOf(chapter(report, 'findings'), 'p')[1]).toBe(
      'Stripe sends no “charge.refund”. Did you mean “charge.refunded”? line 30',
    );
    expect(textsOf(chapter(report, 'fallbacks'), 'tr')[2]).toBe(
      'Midtrans line 200 No fallback yet',
    );
  });

  test('ids of two pages in one are different', () => {
    const ids = (anchors: string) => idsIn(pageHtml(SAMPLE_VIEW, { ...REPORT, anchors }));
    const both = [...ids('a-'), ...ids('b-')];
    expect(both.length).toBeGreaterThan(10);
    expect(new Set(both).size).toBe(both.length);
  });
});

describe.each([
  ['in the editor', EDITOR],
  ['in a report', REPORT],
] as const)('what a document says is text, whatever it says: %s', (_, host) => {
  const page = pageHtml(hostileView(), host);
  test.each([
    ['elements', /<(?:script|style|img|iframe|object|embed|form|link|meta|base)\b/i],
    ['handlers and styles', /<[^>"]*(?:"[^"]*"[^>"]*)*\s(?:on\w+|style|srcdoc|srcset)=/i],
    ['links', /<[^>"]*(?:"[^"]*"[^>"]*)*\s(?:href|src|action|formaction)="(?!#)/i],
  ])('no %s', (_name, pattern) => {
    expect(page).not.toMatch(pattern);
  });
});

/** The part of the page with an id. */
function chapter(page: string, id: string): string {
  const begin = page.indexOf(`<section class="chapter ${id}"`);
  const end = page.indexOf('<section class="chapter', begin + 1);
  return page.slice(begin, end < 0 ? undefined : end);
}

function idsIn(page: string): string[] {
  return [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
}
