import type { Fix, Severity } from '../../core/rules/rule.ts';
import type { Position } from '../../core/text/lines.ts';
import type { Span } from '../../core/text/span.ts';

/** All that a run of `check` has to say; every format shows the same. */
export interface Report {
  readonly summary: Summary;
  /** By path. */
  readonly files: readonly FileReport[];
  /** What was, or in a dry run would be, mended by `--fix`; undefined without it. */
  readonly fixed: Fixed | undefined;
  /** True where nothing is to be said of what is well. */
  readonly isQuiet: boolean;
}

/** Counts over everything that is reported. */
export interface Summary extends Readonly<Record<Severity, number>> {
  /** The files that were looked at. */
  readonly files: number;
  /** Those of them that are integration specs. */
  readonly specs: number;
}

export interface Fixed {
  readonly findings: number;
  readonly files: number;
  readonly isDryRun: boolean;
}

/** How the template of a file was found; `none` for a file that is no integration spec. */
export type DetectedBy = 'declared' | 'signature' | 'content' | 'none';

export interface FileReport {
  /** Relative to the working directory, with `/`; absolute for what lies on another drive. */
  readonly path: string;
  /** Null where only content rules apply, and for a file that is no integration spec. */
  readonly template: string | null;
  readonly detectedBy: DetectedBy;
  /** The detection in words, to stand in brackets. */
  readonly why: string;
  /** What the findings' spans count in: no byte order mark, and after `--fix` the fixed text. Empty without findings. */
  readonly text: string;
  /** By span. */
  readonly findings: readonly ReportedFinding[];
}

/** A finding with everything worked out: nothing in it asks the document any more. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly range: Range;
  readonly fixes: readonly Fix[];
}

/** As in the Language Server Protocol: counted from 0, in UTF-16 units. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
