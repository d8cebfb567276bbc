import { expect, test } from 'vitest';
import { maybeContent } from '../../../server/core/spec/maybe-content.ts';
import { commonFields } from '../../../server/core/templates/content.ts';
import type { FieldType } from '../../../server/core/templates/template.ts';
import { hasSigns } from '../../helpers/has-signs.ts';

/** What makes a label of each type count, beside a heading that names a provider. */
const VALUES: Partial<Record<FieldType, string>> = {
  'webhook-events': ' `invoice.paid`, `a.b`, `c.d`',
  'template-variables': ' {{ name }}',
  payload: '\n\n```json\n{ "a": 1 }\n```\n',
  'error-responses': ' 503: x',
  endpoints: ' `POST /v1/charges`',
  url: ' wss://live.example.com/orders',
};

test('whatever label counts, in whatever language, passes the cheap look', () => {
  const labels = commonFields.flatMap((field) =>
    [field.label, ...field.aliases].map((label) => `- **${label}**:${VALUES[field.type] ?? ' x'}`),
  );
  const others = [
    '',
    '- **Autenticação**: x\n- **Biblioteca**: y',
    '- **Uso**: `POST /hooks/webhook`',
  ];
  const titles = ['# Stripe', '# Int\u00e9gration Stripe', '# Интеграция Stripe', '# 連携 Stripe'];
  const texts = titles.flatMap((title) =>
    labels.flatMap((label) => others.map((other) => `${title}\n\n${label}\n${other}\n`)),
  );
  const found = texts.filter(hasSigns);
  expect(found.length).toBeGreaterThan(500);
  expect(found.filter((text) => !maybeContent(text))).toEqual([]);
});
