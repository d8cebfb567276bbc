import type { Level } from '../../workspace/config/configuration.ts';
import type { FixMode } from './check-file.ts';

/** What `check` was asked to do. */
export interface CheckOptions {
  /** A key of FORMATS. */
  readonly format: string;
  /** The id of the template to read every file with; undefined to find each file's own. */
  readonly template: string | undefined;
  /** The absolute path of the one configuration to use. */
  readonly configurationFile: string | undefined;
  readonly severities: ReadonlyMap<string, Level>;
  /** Undefined for any number. */
  readonly maxWarnings: number | undefined;
  readonly fix: FixMode;
  /** The absolute path of the file whose text comes through standard input; undefined where none does. */
  readonly standardInput: string | undefined;
  readonly findings: 'all' | 'errors';
  /** Whether files that are no specs stand in the report. */
  readonly others: 'named' | 'counted';
  /** Undefined where nobody says: what the terminal can do decides. */
  readonly colour: boolean | undefined;
}
