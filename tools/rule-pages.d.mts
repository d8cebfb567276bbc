import type { Finding, Rule } from '../server/core/rules/rule.ts';

export interface RuleSource {
  readonly rules: readonly Rule[];
  readonly findingsOf: (text: string) => readonly Finding[];
}

export declare function rulePages(
  source: RuleSource,
  read: (path: string) => string | undefined,
): Map<string, string>;
