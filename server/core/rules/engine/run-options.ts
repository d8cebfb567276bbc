import type { Facts } from '../../catalogs/facts.ts';
import type { Rule, Severity } from '../rule.ts';

/** What a run may do, beside the rules' own defaults. */
export interface RunOptions {
  readonly rules: readonly Rule[];
  /** Rules that are off or have another severity than their own. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly facts: Facts;
  /** Told of a rule that threw; the others go on. */
  readonly onError: (rule: string, error: unknown) => void;
}
