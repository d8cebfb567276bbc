import type { SchemaProblem } from '../../schema/problem.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Path } from './problem.ts';
import { partAt, pathOf, type SchemaPart, valueAt } from './schema-part.ts';

/** What a part of a schema asks for, in words, by the name of its definition: "a template id, or false". */
export type Meanings = Readonly<Record<string, string>>;

/** An error of a schema: where it lies in the value, and what to tell the author. */
export interface SchemaFault {
  readonly path: Path;
  /** True where the property's own key is wrong, not its value. */
  readonly atKey: boolean;
  readonly message: string;
  /** True where the schema's answer is likely a consequence of another error: a property that is missing, because it is misspelt. */
  readonly isMissing: boolean;
}

const TYPES: Meanings = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping (`name: value`)',
};

/** The most errors that are put in words: nobody reads more, and a hostile file can have thousands. */
export const MAX_SCHEMA_FAULTS = 50;

/** What a schema complains of in `value`, in a writer's words. */
export function schemaFaults(
  problems: readonly SchemaProblem[],
  value: unknown,
  schema: object,
  meanings: Meanings,
): SchemaFault[] {
  return problems.slice(0, MAX_SCHEMA_FAULTS).map((problem) => {
    const path = pathOf(problem.pointer, value);
    const atKey = problem.keyword === 'additionalProperties';
    return {
      path: atKey ? [...path, problem.params.additionalProperty as string] : path,
      atKey,
      message: inWords(problem, nameOf(path), valueAt(value, path), partAt(schema, path), meanings),
      isMissing: problem.keyword === 'required',
    };
  });
}

function inWords(
  { keyword, params }: SchemaProblem,
  name: string,
  value: unknown,
  part: SchemaPart,
  meanings: Meanings,
): string {
  const meaning = meanings[part.definition ?? ''];
  switch (keyword) {
    case 'additionalProperties':
      return unknownProperty(
        params.additionalProperty as string,
        Object.keys(part.schema.properties ?? {}),
      );
    case 'required':
      return `The property '${params.missingProperty}' is missing${part.definition ? ` from this ${part.definition}` : ''}.`;
    case 'enum':
      return notAllowed(name, value, params.allowedValues as unknown[]);
    case 'type':
      return `${name} must be ${meaning ?? typeInWords(params.type as string | readonly string[])}.`;
    case 'minLength':
    case 'minItems':
      return `${name} must not be empty.`;
    case 'maxLength':
      return `${name} is longer than ${params.limit} characters.`;
    case 'maxItems':
    case 'maxProperties':
      return `${name} has more than ${params.limit} entries.`;
    case 'minimum':
      return `${name} must be ${params.limit} or more.`;
    case 'maximum':
      return `${name} must be ${params.limit} or less.`;
    default:
      return `${name} must be ${meaning ?? 'something else'}.`;
  }
}

function typeInWords(type: string | readonly string[]): string {
  return [type]
    .flat()
    .map((name) => TYPES[name] ?? name)
    .join(' or ');
}

function unknownProperty(property: string, known: readonly string[]): string {
  return `Unknown property '${shorten(property)}'.${didYouMean(property, known) || ` Known here: ${known.join(', ')}.`}`;
}

function notAllowed(name: string, value: unknown, allowed: readonly unknown[]): string {
  const words = allowed.filter((word) => typeof word === 'string').map((word) => `'${word}'`);
  const list = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  if (typeof value !== 'string') return `${name} must be ${list}.`;
  const hint = didYouMean(value, allowed.map(String));
  return `${name} cannot be '${shorten(value)}'.${hint || ` It must be ${list}.`}`;
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `'${shorten(last)}'`;
  return `Entry ${last + 1} of '${path.findLast((part) => typeof part === 'string') ?? 'the list'}'`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
