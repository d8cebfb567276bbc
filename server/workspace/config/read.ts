import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import type { Path } from '../../core/templates/yaml/problem.ts';
import type { Position } from '../../core/text/lines.ts';
import type { Configuration, Level, Override, TemplateChoice } from './configuration.ts';
import { type FilePattern, parseFilePattern } from './file-pattern.ts';
import type { Part } from './part.ts';

/** What reading needs to know, and whom it tells what the schema cannot see. */
export interface ReadingContext {
  readonly knownRules: readonly string[];
  positionOf(path: Path): Position;
  report(path: Path, message: string): void;
}

/** The configuration that a value means; the value keeps the schema, as far as its parts are given. */
export function readConfiguration(root: Part, context: ReadingContext): Configuration {
  return {
    specs: (root.property('specs')?.properties() ?? []).flatMap(([glob, part]) => {
      const pattern = readPattern(glob, part, context);
      return pattern ? [{ pattern, template: choiceOf(part, context) }] : [];
    }),
    rules: readRules(root.property('rules'), context),
    overrides: (root.property('overrides')?.items() ?? []).map((part) =>
      readOverride(part, context),
    ),
    templates: (root.property('templates')?.items() ?? []).map(({ value, path }) => ({
      path: String(value),
      position: context.positionOf(path),
    })),
    detectByContent: root.property('detectByContent')?.value as boolean | undefined,
  };
}

function readOverride(part: Part, context: ReadingContext): Override {
  const files = part.property('files');
  const globs = typeof files?.value === 'string' ? [files] : (files?.items() ?? []);
  const template = part.property('template');
  return {
    patterns: globs.flatMap((glob) => readPattern(String(glob.value), glob, context) ?? []),
    rules: readRules(part.property('rules'), context),
    template: template && choiceOf(template, context),
  };
}

function readRules(part: Part | undefined, context: ReadingContext): ReadonlyMap<string, Level> {
  const rules = new Map<string, Level>();
  for (const [rule, { value, path }] of part?.properties() ?? []) {
    if (!context.knownRules.includes(rule)) {
      context.report(
        path,
        `Unknown rule '${rule.slice(0, 60)}'.${didYouMean(rule, context.knownRules)}`,
      );
    } else {
      // Older YAML reads an unquoted `off` as false, and its tools write it back so.
      rules.set(rule, value === false ? 'off' : (value as Level));
    }
  }
  return rules;
}

function readPattern(glob: string, part: Part, context: ReadingContext): FilePattern | undefined {
  const pattern = parseFilePattern(glob);
  if (typeof pattern === 'function') return pattern;
  context.report(part.path, pattern.message);
  return undefined;
}

function choiceOf({ value, path }: Part, context: ReadingContext): TemplateChoice {
  return { id: value === false ? false : String(value), position: context.positionOf(path) };
}
