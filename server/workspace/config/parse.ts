import schema from '../../../schemas/config.schema.json';
import { schemaProblems } from '../../core/schema/judge.ts';
import type { Path } from '../../core/templates/yaml/problem.ts';
import { MAX_SCHEMA_FAULTS, schemaFaults } from '../../core/templates/yaml/schema-words.ts';
import { readYaml, type YamlSource } from '../../core/templates/yaml/yaml-source.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { type Configuration, type ConfigurationProblem, NOTHING } from './configuration.ts';
import { Part } from './part.ts';
import { readConfiguration } from './read.ts';

/** A configuration as far as it is right, and everything in it that is not. */
export interface ParsedConfiguration {
  readonly configuration: Configuration;
  /** In the file's order; empty where all is well. */
  readonly problems: readonly ConfigurationProblem[];
}

const MEANINGS = {
  template: "a template's id, or false to leave the documents alone",
  rules: 'a mapping of rules (`missing-section: warning`)',
};

/**
 * Reads a configuration file. Never throws: what is wrong is left out and becomes a problem, the rest
 * applies. Whether the templates that it names exist is for the caller to see.
 */
export function parseConfiguration(
  text: string,
  knownRules: readonly string[],
): ParsedConfiguration {
  const lines = new LineIndex(text);
  const source = readYaml(text);
  if ('message' in source) {
    const { offset, message } = source;
    return { configuration: NOTHING, problems: [{ position: lines.positionAt(offset), message }] };
  }
  if (source.value === undefined) return { configuration: NOTHING, problems: [] };
  const faults = findFaults(source);
  const bad = new Set(faults.map(({ path }) => keyOf(path)));
  const problems = faults.map(({ offset, message }) => ({ offset, message }));
  const root = new Part(source.value, [], (path) => bad.has(keyOf(path)));
  // With so many faults, those that were not looked at may hide anything.
  const isUsable = faults.length < MAX_SCHEMA_FAULTS && !bad.has(keyOf([]));
  const configuration = isUsable
    ? readConfiguration(root, {
        knownRules,
        positionOf: (path) => lines.positionAt(source.offsetOf(path)),
        report: (path, message) => problems.push({ offset: source.keyOffsetOf(path), message }),
      })
    : NOTHING;
  return {
    configuration,
    problems: problems
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, message }) => ({ position: lines.positionAt(offset), message })),
  };
}

interface Fault {
  readonly path: Path;
  readonly offset: number;
  readonly message: string;
}

function findFaults(source: YamlSource): Fault[] {
  const problems = schemaProblems(schema, source.value);
  return schemaFaults(problems, source.value, schema, MEANINGS).map(({ path, atKey, message }) => ({
    path,
    offset: atKey ? source.keyOffsetOf(path) : source.offsetOf(path),
    message,
  }));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
