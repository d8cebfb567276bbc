/** How badly it hurts when a service is down, the worst first; `unknown` where nothing, or nothing that we can read, is said. */
export const CRITICALITIES = ['critical', 'high', 'medium', 'low', 'unknown'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

/** The words of the templates' choices, and the signs that people use for them. */
const WORDS: readonly (readonly [Criticality, RegExp])[] = [
  ['critical', /\bcritical\b|\bp0\b|🔴/i],
  ['high', /\bhigh\b|\bp1\b|🟠/i],
  ['medium', /\bmedium\b|\bmoderate\b|\bp2\b|🟡/i],
  ['low', /\blow\b|\bp3\b|🟢/i],
];

/** What a text says of it. */
export function criticalityIn(text: string): Criticality {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? 'unknown';
}

/** More than the words of the choices, and fewer of the signs: without a strategy a row that may be one of these is wrong. */
const CRITICAL = /critical|high|\bp[01]\b|🔴/i;

/** Whether a text may say that a service is critical, or nearly so. */
export function isCritical(text: string): boolean {
  return CRITICAL.test(text);
}
