import type { Severity } from '../../core/rules/rule.ts';
import type { Position } from '../../core/text/lines.ts';
import type { FilePattern } from './file-pattern.ts';

/** How serious a rule's findings are, `off` for not reported at all. */
export type Level = Severity | 'off';

/** What one `.integration-spec.yaml` says, without whatever in it is wrong. */
export interface Configuration {
  /** In the file's order: the last one that matches counts. */
  readonly specs: readonly SpecEntry[];
  readonly rules: ReadonlyMap<string, Level>;
  /** In the file's order: the last one that matches counts. */
  readonly overrides: readonly Override[];
  readonly templates: readonly TemplateEntry[];
  /** Whether documents of no template are read by their content; undefined where the file does not say. */
  readonly detectByContent: boolean | undefined;
}

/** What a file says that says nothing. */
export const NOTHING: Configuration = {
  specs: [],
  rules: new Map(),
  overrides: [],
  templates: [],
  detectByContent: undefined,
};

export interface SpecEntry {
  readonly pattern: FilePattern;
  readonly template: TemplateChoice;
}

export interface Override {
  readonly patterns: readonly FilePattern[];
  readonly rules: ReadonlyMap<string, Level>;
  readonly template: TemplateChoice | undefined;
}

/** A template's id, or false for "leave the document alone"; and where it is written. */
export interface TemplateChoice {
  readonly id: string | false;
  readonly position: Position;
}

/** The path of a team's own template, relative to the configuration's folder. */
export interface TemplateEntry {
  readonly path: string;
  readonly position: Position;
}

/** Something in the file that is wrong. */
export interface ConfigurationProblem {
  readonly position: Position;
  readonly message: string;
}
