import { expect, test } from 'vitest';
import { builtinTemplates } from '../../../server/core/templates/builtin.ts';
import type {
  FieldDefinition,
  SectionDefinition,
  Template,
} from '../../../server/core/templates/template.ts';
import { comparableForms } from '../../../server/core/text/comparable.ts';

const byId = (id: string) => builtinTemplates.find((template) => template.id === id) as Template;

/** What is asked of each part, one line each, indented as the parts nest; only what differs from the default. */
function outline(template: Template): string[] {
  const field =
    (indent: string) =>
    (part: FieldDefinition): string[] => [
      `${indent}${part.id}: ${[part.type, ...terms(part, 'required')].join(' ')}`,
      ...part.fields.flatMap(field(`${indent}  `)),
      ...part.columns.map(({ id, type }) => `${indent}  ${id}: ${type}`),
    ];
  const section =
    (indent: string) =>
    (part: SectionDefinition): string[] => [
      [
        `${indent}# ${part.id}`,
        ...terms(part, 'markable'),
        part.repeats ? 'repeats' : '',
        part.purpose ?? '',
      ]
        .filter(Boolean)
        .join(' '),
      ...part.fields.flatMap(field(`${indent}  `)),
      ...part.sections.flatMap(section(`${indent}  `)),
    ];
  return [...template.metadata.flatMap(field('')), ...template.sections.flatMap(section(''))];
}

const terms = (part: FieldDefinition | SectionDefinition, usual: string) => [
  ...(part.applicability === usual ? [] : [part.applicability]),
  ...(part.notApplicable === 'allowed' ? [] : [`n/a:${part.notApplicable}`]),
  ...(part.distinctive ? ['!'] : []),
  ...('unlabelled' in part && part.unlabelled ? ['unlabelled'] : []),
];

test('data-sync asks for what it asks', () => {
  expect(outline(byId('data-sync')).join('\n')).toMatchInlineSnapshot(`
    "project-name: text
    generated-by: text optional
    reference: references optional
    # overview required n/a:never !
    # payment ! payment
      provider: provider
      payment-flow: flow
      webhook-events: webhook-events !
    # email ! email
      provider: provider
      email-triggers: email-triggers !
        event: text
        trigger-condition: text
        dynamic-variables: template-variables
    # push push
      provider: provider
      payload: payload !
    # realtime realtime
      technology: provider
      connection-endpoint: url
      heartbeat-interval: duration !
      core-events: realtime-events
    # fallback required n/a:without-providers !
      fallbacks: fallback-table unlabelled
        service: provider
        criticality: choice
        strategy: text"
  `);
});

test('external-integrations asks for what it asks', () => {
  expect(outline(byId('external-integrations')).join('\n')).toMatchInlineSnapshot(`
    "last-updated: date
    status: choice
    target-state: choice !
    # overview required n/a:never
    # integration repeats
      purpose: text n/a:never
      provider: provider n/a:never
      documentation: url
      # integration-details required !
        library: text optional
        authentication: text
        authentication-method: text optional
      # endpoints required !
        endpoints: endpoints unlabelled
      # webhook-events optional
        webhook-events: webhook-events unlabelled
      # data-flow
      # error-handling
        strategy: text
        errors: error-responses !
      # rate-limiting
        provider-limits: text !
        our-strategy: text !
      # fallback
        if-unavailable: text !"
  `);
});

// A codebase audit: over 11,000 repositories hold one under the very title of external-integrations.
const AUDIT_HEADINGS = words(`
  APIs & External Services | Data Storage | Authentication & Identity | Monitoring & Observability
  CI/CD & Deployment | Environment Configuration | Webhooks & Callbacks | Integration Audit`);
const AUDIT_LABELS = words(`
  Analysis Date | Payment Processing | Email/SMS | External APIs | Databases | File Storage | Caching
  Auth Provider | OAuth Integrations | Error Tracking | Analytics | Logs | Hosting | CI Pipeline
  Development | Staging | Production | Required env vars | Secrets location | Incoming | Outgoing
  SDK/Client | Auth | Client | Connection | Endpoints used | Rate limits | Integration method
  Implementation | Token storage | Verification | Events | Service | Templates | Credentials`);

function words(list: string): string[] {
  return list
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Those parts whose own title or label selects a template, in comparable form. */
function distinctive(
  parts: readonly { distinctive: boolean; title?: string; label?: string }[],
): Set<string> {
  const chosen = parts.filter((part) => part.distinctive);
  return new Set(chosen.flatMap((part) => comparableForms(part.title ?? part.label ?? '')));
}

const sectionsOf = (parts: readonly SectionDefinition[]): SectionDefinition[] =>
  parts.flatMap((part) => [part, ...sectionsOf(part.sections)]);
const fieldsOf = (template: Template) => [
  ...template.metadata,
  ...sectionsOf(template.sections).flatMap(({ fields }) => fields),
];

test.each(builtinTemplates.map((template) => [template.id, template] as const))(
  'the headings and labels of a codebase audit do not select %s',
  (_, template) => {
    const headings = distinctive(sectionsOf(template.sections));
    const labels = distinctive(fieldsOf(template));
    const hits = (words: string[], known: Set<string>) =>
      words.filter((word) => comparableForms(word).some((form) => known.has(form)));
    expect(hits(AUDIT_HEADINGS, new Set([...headings, ...labels]))).toEqual([]);
    expect(hits(AUDIT_LABELS, labels)).toEqual([]);
    expect(headings.size + labels.size).toBeGreaterThan(5);
  },
);

const titles = (template: Template) =>
  template.sections.flatMap((section) =>
    [section.title, ...section.aliases]
      .flatMap(comparableForms)
      .map((form) => [form, section.id] as const),
  );

test.each([
  ['overview', 'Integration Overview | Executive Summary | External System Catalog | Overview'],
  ['payment', 'Payment Gateway | Stripe API | Stripe Payment Integration | Payments'],
  ['email', 'Email Service | Email Notifications | Email/SMS Notifications | E-mail | Emails'],
  ['push', 'Web Push | Apple Push Notification Service | Push notifications | Push'],
  ['realtime', 'WebSocket Events | Realtime | Real-time | WebSockets'],
  ['fallback', 'Failure Handling | Fallback Behavior | Dependencies | Dependencias'],
])('the section %s of data-sync is known under the titles of real documents', (id, list) => {
  const known = new Map(titles(byId('data-sync')));
  expect(words(list).filter((title) => known.get(comparableForms(title)[0] ?? '') !== id)).toEqual(
    [],
  );
});

test('external-integrations is known under the titles of real documents', () => {
  const known = new Set(byId('external-integrations').aliases.flatMap(comparableForms));
  const real = words(`
    Integraciones | Integrações externas | Integracoes externas | Service-Integrationen
    Интеграции и надежность | 外部サービス | 외부 연동 | 外部集成 | External Service Integrations`);
  expect(real.filter((title) => !known.has(comparableForms(title)[0] ?? ''))).toEqual([]);
});

test('both templates know the usual wordings of "not applicable"', () => {
  const usual = words(`
    n/a | not applicable | not required | none | not yet implemented | phase * not implemented
    future phase | post-mvp | not planned | deferred | no * in the mvp | não no mvp | pas dans mvp
    no aplica | nicht zutreffend | tidak berlaku | не применимо | 該当なし | 해당 없음 | 不适用`);
  for (const { notApplicable } of builtinTemplates)
    expect(notApplicable).toEqual(expect.arrayContaining(usual));
});
