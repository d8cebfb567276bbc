import { randomFrom } from '../random.mjs';
import * as words from '../words.mjs';

/**
 * A document for a YAML server that is about as long as a spec of so many lines, in lines and in bytes, and says
 * the same kinds of things.
 * @param {number} lines
 */
export function yamlDocument(lines) {
  const random = randomFrom(1);
  const size = Math.max(1, Math.round((lines - 3) / LINES_EACH));
  return [
    'title: External Integrations',
    'status: Active',
    'integrations:',
    ...Array.from({ length: size }, (_, n) => integration(n + 1, random)).flat(),
    '',
  ].join('\n');
}

const LINES_EACH = 40;

/** @param {number} n @param {import('../random.mjs').Random} random */
function integration(n, random) {
  const provider = random.pick([...words.PAYMENT, ...words.OTHERS]);
  const pairs = (/** @type {number} */ count, /** @type {() => string[]} */ make) =>
    Array.from({ length: count }, make).flat();
  return [
    `  - title: ${provider} ${n}`,
    `    purpose: ${random.pick(words.FLOWS)}`,
    `    provider: ${random.isHit(0.03) ? 'TBD' : provider}`,
    `    documentation: https://docs.${provider.toLowerCase()}.example/v${n}`,
    '    details:',
    `      library: ${provider.toLowerCase()}-node`,
    '      authentication: API key',
    '      method: Key in the Authorization header',
    '    endpoints:',
    ...pairs(4, () => [
      `      - method: ${random.pick(words.METHODS)}`,
      `        path: /v${random.between(1, 3)}/${random.pick(words.PATHS)}`,
      `        reaction: ${random.pick(words.REACTIONS)}`,
    ]),
    `    flow: The backend calls ${provider} when an order changes and stores what it answers.`,
    '    errors:',
    '      strategy: Retry with exponential backoff',
    '      handled:',
    ...pairs(3, () => [
      `        - status: ${random.pick(words.ERRORS)}`,
      `          reaction: ${random.pick(words.REACTIONS)}`,
    ]),
    '    limits:',
    `      provider: ${random.between(10, 500)} requests a second`,
    '      strategy: One queue with ten workers',
    '    fallback:',
    `      unavailable: ${random.pick(words.FALLBACKS)}`,
    '    owner: The team of the shop.',
  ];
}
