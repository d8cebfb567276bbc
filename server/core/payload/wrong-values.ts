import { closest } from '../text/closest.ts';
import type { JsonNode } from './json.ts';
import { replaceNode } from './json-edit.ts';
import { minified } from './json-value.ts';
import { describePattern } from './patterns.ts';
import { providerOf, written } from './shape-paths.ts';
import type { PlacedProblem, ShapeFix, ShapeProblem } from './shape-problem.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};

/** A value that the provider does not take. */
export function describeValue(problem: PlacedProblem): ShapeProblem {
  const { keyword, node, params } = problem;
  if (keyword === 'type') return describeType(problem);
  if (keyword === 'enum') return describeEnum(problem);
  if (keyword === 'pattern') return describePattern(problem);
  const limit = `${String(params.comparison ?? '')} ${String(params.limit ?? '')}`.trim();
  const { start, end } = node;
  return {
    start,
    end,
    message: `${subject(problem)} is out of range: ${providerOf(problem)} wants a value ${limit}.`,
    fixes: [],
  };
}

function subject({ path }: PlacedProblem): string {
  return path.length === 0 ? 'The payload' : `“${written(path)}”`;
}

function describeType(problem: PlacedProblem): ShapeProblem {
  const { path, node, params, format, text } = problem;
  const wanted = [params.type].flat().map(String);
  const isData = format === 'fcm-v1' && path.at(-2) === 'data';
  const types = wanted.map((type) => TYPES[type] ?? type).join(' or ');
  const why = isData
    ? `FCM accepts only strings here.`
    : `${providerOf(problem)} does not take ${kindOf(node)} here.`;
  const newText = retyped(node, wanted, path, text);
  const title = `Write it as ${types}`;
  return {
    start: node.start,
    end: node.end,
    message: `${subject(problem)} must be ${types}: ${why}`,
    fixes:
      newText === undefined
        ? []
        : [{ title, edits: [replaceNode(node, newText)], preferred: true }],
  };
}

function kindOf(node: JsonNode): string {
  if (node.kind === 'object') return 'an object';
  if (node.kind === 'array') return 'a list';
  if (node.kind !== 'scalar') return 'this';
  if (node.value === null) return 'null';
  const type = typeof node.value;
  return type === 'boolean' ? 'true or false' : `a ${type}`;
}

/** The same value in a type that is wanted; undefined where there is no such. */
function retyped(
  node: JsonNode,
  wanted: readonly string[],
  path: readonly string[],
  text: string,
): string | undefined {
  const [type] = wanted;
  if (node.kind !== 'scalar') {
    // Data holds strings only, and people put JSON into one.
    const isData = path.at(-2) === 'data' && type === 'string';
    return isData ? JSON.stringify(minified(node, text)) : undefined;
  }
  const { value } = node;
  if (value === null) return undefined;
  if (type === 'string')
    return JSON.stringify(
      path.at(-1) === 'ttl' && typeof value === 'number' ? `${value}s` : String(value),
    );
  const said = String(value).trim();
  if (type === 'integer') return /^\d{1,15}$/.test(said) ? String(Number(said)) : undefined;
  if (type === 'number')
    return /^-?\d{1,15}(?:\.\d{1,9})?$/.test(said) ? String(Number(said)) : undefined;
  if (type === 'boolean') return TRUTH.get(said.toLowerCase());
  if (type === 'array') return `[${text.slice(node.start, node.end)}]`;
  return undefined;
}

const TRUTH: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['1', 'true'],
  ['yes', 'true'],
  ['false', 'false'],
  ['0', 'false'],
  ['no', 'false'],
]);

const MOST_CHOICES = 6;

function describeEnum(problem: PlacedProblem): ShapeProblem {
  const { node, params, text } = problem;
  const all = [params.allowedValues].flat() as (string | number)[];
  const choices = all.filter((choice, i) => all.findIndex((each) => isSame(each, choice)) === i);
  const meant = node.kind === 'scalar' ? meantOf(node.value, choices, problem) : undefined;
  const offered = meant === undefined ? choices : [meant];
  const fixes = offered.slice(0, MOST_CHOICES).map(
    (choice): ShapeFix => ({
      title: `Replace it with ${JSON.stringify(choice)}`,
      edits: [replaceNode(node, JSON.stringify(choice))],
      preferred: meant !== undefined,
    }),
  );
  const list = choices
    .slice(0, MOST_CHOICES)
    .map((choice) => (typeof choice === 'string' ? `“${choice}”` : String(choice)));
  const last = list.length > 1 ? ` or ${list.pop()}` : '';
  const said = text.slice(node.start, node.end).slice(0, 40);
  return {
    start: node.start,
    end: node.end,
    message: `${subject(problem)} must be ${list.join(', ')}${last}, not ${said}.`,
    fixes,
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}

/** The choice that a value most likely means; undefined where none is near. */
function meantOf(
  value: string | number | boolean | null,
  choices: readonly (string | number)[],
  { path }: PlacedProblem,
): string | number | undefined {
  const same = choices.find((choice) => isSame(choice, value));
  if (same !== undefined) return same;
  if (typeof value === 'boolean') return choices.find((choice) => choice === Number(value));
  // Apple's numbers, and the words of other APIs.
  if (path.at(-1) === 'priority') {
    const word = /^(?:10|max|urgent|immediate)$/i.test(String(value)) ? 'high' : 'normal';
    if (
      /^(?:10|5|1|max|urgent|immediate|low|default)$/i.test(String(value)) &&
      choices.includes(word)
    )
      return word;
  }
  const names = choices.filter((choice) => typeof choice === 'string');
  const near = closest(String(value), names);
  if (near !== undefined) return near;
  const wanted = String(value).toLowerCase();
  return names.find((name) => wanted.length > 2 && name.toLowerCase().endsWith(`_${wanted}`));
}
