import schema from '../../../schemas/template.schema.json';
import { schemaProblems } from '../schema/judge.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import { LineIndex, type Position } from '../text/lines.ts';
import { compileTemplate } from './compile.ts';
import { contradictions } from './contradictions.ts';
import type { Template } from './template.ts';
import type { TemplateSource } from './template-source.ts';
import type { TextProblem } from './yaml/problem.ts';
import { schemaFaults } from './yaml/schema-words.ts';
import { readYaml, type YamlSource } from './yaml/yaml-source.ts';

/** A template, or the one thing to mend first. */
export type ParsedTemplate =
  | { readonly template: Template }
  | { readonly problem: { readonly position: Position; readonly message: string } };

const MEANINGS = { id: 'letters a-z, digits and hyphens, as in `payment-flow`' };

/**
 * Reads a team's own template file. Never throws, whatever the text holds. Import this file only when a
 * template is at hand: it brings the YAML parser along.
 */
export function parseTemplate(text: string): ParsedTemplate {
  const source = readYaml(text);
  const problem = 'message' in source ? source : findProblem(source);
  if (problem === undefined) {
    return { template: compileTemplate((source as YamlSource).value as TemplateSource) };
  }
  const position = new LineIndex(text).positionAt(problem.offset);
  return { problem: { position, message: problem.message } };
}

function findProblem(source: YamlSource): TextProblem | undefined {
  if (source.value === undefined) {
    return {
      offset: 0,
      message: 'The file is empty. A template needs `id`, `title` and `sections`.',
    };
  }
  const problems = schemaProblems(schema, source.value);
  if (problems.length > 0) return firstFault(problems, source);
  const [first] = contradictions(source.value as TemplateSource);
  return first && { offset: source.offsetOf(first.path), message: first.message };
}

/** The first error in the text; where a property is missing and another misspelt, the misspelt one. */
function firstFault(
  problems: readonly SchemaProblem[],
  source: YamlSource,
): TextProblem | undefined {
  return schemaFaults(problems, source.value, schema, MEANINGS)
    .map(({ path, atKey, message, isMissing }) => ({
      offset: atKey ? source.keyOffsetOf(path) : source.offsetOf(path),
      message,
      rank: isMissing ? 1 : 0,
    }))
    .sort((a, b) => a.rank - b.rank || a.offset - b.offset)[0];
}
