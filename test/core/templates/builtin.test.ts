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
    # realtime ! realtime
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
const AUDIT_HEADINGS = [
  ...[
    'APIs & External Services',
    'Data Storage',
    'Authentication & Identity',
    'Monitoring & Observability',
  ],
  ...[
    'CI/CD & Deployment',
    'Environment Configuration',
    'Webhooks & Callbacks',
    'Integration Audit',
  ],
];
const AUDIT_LABELS = [
  ...[
    'Analysis Date',
    'Payment Processing',
    'Email/SMS',
    'External APIs',
    'Databases',
    'File Storage',
    'Caching',
  ],
  ...[
    'Auth Provider',
    'OAuth Integrations',
    'Error Tracking',
    'Analytics',
    'Logs',
    'Hosting',
    'CI Pipeline',
  ],
  ...[
    'Development',
    'Staging',
    'Production',
    'Required env vars',
    'Secrets location',
    'Incoming',
    'Outgoing',
  ],
  ...[
    'SDK/Client',
    'Auth',
    'Client',
    'Connection',
    'Endpoints used',
    'Rate limits',
    'Integration method',
  ],
  ...[
    'Implementation',
    'Token storage',
    'Verification',
    'Events',
    'Service',
    'Templates',
    'Credentials',
  ],
];

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
  ...[
    ['Integration Overview', 'overview'],
    ['Executive Summary', 'overview'],
    ['External System Catalog', 'overview'],
  ],
  ...[
    ['Payment Gateway', 'payment'],
    ['Stripe API', 'payment'],
    ['Stripe Payment Integration', 'payment'],
    ['Payments', 'payment'],
  ],
  ...[
    ['Email Service', 'email'],
    ['Email Notifications', 'email'],
    ['Email/SMS Notifications', 'email'],
    ['E-mail', 'email'],
  ],
  ...[
    ['Web Push', 'push'],
    ['Apple Push Notification Service', 'push'],
    ['Push notifications', 'push'],
    ['Push', 'push'],
  ],
  ...[
    ['WebSocket Events', 'realtime'],
    ['Realtime', 'realtime'],
    ['Real-time', 'realtime'],
    ['WebSockets', 'realtime'],
  ],
  ...[
    ['Failure Handling', 'fallback'],
    ['Fallback Behavior', 'fallback'],
    ['Dependencies', 'fallback'],
    ['Dependencias', 'fallback'],
  ],
])('%s means the section %s of data-sync', (words, id) => {
  const known = new Map(titles(byId('data-sync')));
  expect(known.get(comparableForms(words)[0] ?? '')).toBe(id);
});

test.each([
  ...[
    'Integraciones',
    'Integrações externas',
    'Integracoes externas',
    'Service-Integrationen',
    'Интеграции и надежность',
  ],
  ...['外部サービス', '외부 연동', '外部集成', 'External Service Integrations'],
])('%s is a title of external-integrations', (title) => {
  const { aliases } = byId('external-integrations');
  expect(aliases.flatMap(comparableForms)).toContain(comparableForms(title)[0]);
});

test.each([
  ...[
    'n/a',
    'not applicable',
    'not required',
    'none',
    'not yet implemented',
    'phase * not implemented',
    'future phase',
  ],
  ...[
    'post-mvp',
    'not planned',
    'deferred',
    'no * in the mvp',
    'não no mvp',
    'pas dans mvp',
    'no aplica',
    '不适用',
  ],
])('both templates know “%s”', (phrase) => {
  expect(builtinTemplates.every(({ notApplicable }) => notApplicable.includes(phrase))).toBe(true);
});
