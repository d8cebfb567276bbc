import type { ErrorObject } from 'ajv';
import { didYouMean } from '../closest.ts';
import type { Path } from './problem.ts';

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

/** The errors of ajv about `value` in a writer's words. `schema` is the schema's own JSON. */
export function schemaFaults(
  errors: readonly ErrorObject[],
  value: unknown,
  schema: object,
  meanings: Meanings,
): SchemaFault[] {
  // The branches of an `anyOf` say what each of them missed; the meaning of the whole says it better.
  return errors
    .filter(({ schemaPath }) => !/\/anyOf\//.test(schemaPath))
    .map((error) => {
      const path = pathOf(error.instancePath, value);
      const { keyword, params } = error;
      const extra = keyword === 'additionalProperties' ? [params.additionalProperty as string] : [];
      return {
        path: [...path, ...extra],
        atKey: keyword === 'additionalProperties',
        message: inWords(error, path, at(value, path), schema, meanings),
        isMissing: keyword === 'required',
      };
    });
}

function inWords(
  error: ErrorObject,
  path: Path,
  value: unknown,
  schema: object,
  meanings: Meanings,
): string {
  const { keyword, params, schemaPath } = error;
  const definition = /\$defs\/(\w+)/.exec(schemaPath)?.[1];
  const name = nameOf(path);
  const meaning = meanings[definition ?? ''];
  switch (keyword) {
    case 'additionalProperties':
      return unknownProperty(params.additionalProperty as string, propertiesAt(schema, schemaPath));
    case 'required':
      return `The property '${params.missingProperty}' is missing${definition ? ` from this ${definition}` : ''}.`;
    case 'enum':
      return notAllowed(name, value, params.allowedValues as unknown[]);
    case 'type':
      return `${name} must be ${meaning ?? TYPES[String(params.type)] ?? params.type}.`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `${name} must not be empty.`;
    case 'maxLength':
      return `${name} is longer than ${params.limit} characters.`;
    case 'maxItems':
    case 'maxProperties':
      return `${name} has more than ${params.limit} entries.`;
    case 'minimum':
    case 'maximum':
      return `${name} must be a number ${keyword === 'minimum' ? 'from' : 'up to'} ${params.limit}${keyword === 'minimum' ? ' on' : ''}.`;
    default:
      return `${name} must be ${meaning ?? error.message ?? 'something else'}.`;
  }
}

function unknownProperty(property: string, known: readonly string[]): string {
  return `Unknown property '${shorten(property)}'.${didYouMean(property, known) || ` Known here: ${known.join(', ')}.`}`;
}

function notAllowed(name: string, value: unknown, allowed: readonly unknown[]): string {
  const words = allowed.map((word) => `'${word}'`);
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

function propertiesAt(schema: object, schemaPath: string): string[] {
  const parent = at(schema, schemaPath.split('/').slice(1, -1));
  return Object.keys((parent as { properties?: object } | undefined)?.properties ?? {});
}

/** A JSON pointer as a path: numbers where `value` holds a list. */
function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(at(value, path)) ? Number(name) : name);
  }
  return path;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) => (inner as Record<string, unknown> | undefined)?.[part],
    value,
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
