import { randomFrom } from './random.mjs';
import * as words from './words.mjs';

/**
 * A spec of the template `external-integrations`, in clean Markdown: one section for each integration.
 * @param {number} size how many integrations
 * @param {number} seed
 */
export function externalIntegrations(size, seed) {
  const random = randomFrom(seed);
  return [
    '# External Integrations',
    '',
    '**Last Updated**: 2026-11-16  ',
    '**Status**: Active  ',
    '**Target State**: As-To-Be',
    '',
    '## Overview',
    '',
    'The services on which the shop relies, one section each.',
    '',
    ...Array.from({ length: size }, (_, n) => integration(n + 1, random)).flat(),
  ].join('\n');
}

/** @param {number} n @param {import('./random.mjs').Random} random */
function integration(n, random) {
  const provider = random.pick([...words.PAYMENT, ...words.OTHERS]);
  const host = `https://docs.${provider.toLowerCase()}.example/v${n}`;
  return [
    `## ${provider} ${n}`,
    '',
    `- **Purpose**: ${random.isHit(0.03) ? random.pick(words.LEFTOVERS) : random.pick(words.FLOWS)}`,
    `- **Provider**: ${provider}`,
    `- **Documentation**: ${host}`,
    '',
    '### Integration Details',
    '',
    `- **Library/SDK**: ${provider.toLowerCase()}-node`,
    '- **Authentication**: API key',
    '- **Authentication Method**: Key in the Authorization header',
    '',
    '### Endpoints Used',
    '',
    ...times(random.between(2, 5), () => `- ${endpoint(random)}`),
    '',
    '### Data Flow',
    '',
    `The backend calls ${provider} when an order changes and stores what it answers. See [its pages][docs-${n}].`,
    '',
    '### Error Handling',
    '',
    '- **Strategy**: Retry with exponential backoff',
    '- **Specific Errors Handled**:',
    ...times(3, () => `    - \`${random.pick(words.ERRORS)}\`: ${random.pick(words.REACTIONS)}`),
    '',
    '### Rate Limiting',
    '',
    `- **Provider Limits**: ${random.between(10, 500)} requests a second`,
    '- **Our Strategy**: One queue with ten workers',
    '',
    '### Fallback Strategy',
    '',
    `- **If Service is Unavailable**: ${random.pick(words.FALLBACKS)}`,
    '',
    `[docs-${n}]: ${host}`,
    '',
  ];
}

/** @param {import('./random.mjs').Random} random */
function endpoint(random) {
  const path = `/v${random.between(1, 3)}/${random.pick(words.PATHS)}`;
  return `\`${random.pick(words.METHODS)} ${path}\`: ${random.pick(words.REACTIONS)}`;
}

/** @param {number} count @param {() => string} make */
function times(count, make) {
  return Array.from({ length: count }, make);
}
