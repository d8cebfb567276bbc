import type { Schema } from './problem.ts';

/** What is wrong with a value by one keyword that looks at nothing below it: the params of a problem, or undefined. */
export type Limit = (value: unknown, limit: never, schema: Schema) => object | undefined;

/** The keywords that judge a value by itself. A keyword says nothing about a value of another type than its own. */
export const LIMITS: Readonly<Record<string, Limit>> = {
  type: (value, type: string | readonly string[]) =>
    [type].flat().some((name) => isOfType(value, name)) ? undefined : { type },
  const: (value, allowedValue: unknown) => (value === allowedValue ? undefined : { allowedValue }),
  enum: (value, allowedValues: readonly unknown[]) =>
    allowedValues.includes(value) ? undefined : { allowedValues },
  minimum: (value, limit: number) =>
    typeof value === 'number' && value < limit ? { comparison: '>=', limit } : undefined,
  maximum: (value, limit: number) =>
    typeof value === 'number' && value > limit ? { comparison: '<=', limit } : undefined,
  minLength: (value, limit: number) =>
    typeof value === 'string' && [...value].length < limit ? { limit } : undefined,
  maxLength: (value, limit: number) =>
    typeof value === 'string' && value.length > limit && [...value].length > limit
      ? { limit }
      : undefined,
  pattern: (value, pattern: string) =>
    typeof value === 'string' && !patternOf(pattern).test(value) ? { pattern } : undefined,
  minItems: (value, limit: number) =>
    Array.isArray(value) && value.length < limit ? { limit } : undefined,
  maxItems: (value, limit: number) =>
    Array.isArray(value) && value.length > limit ? { limit } : undefined,
  maxProperties: (value, limit: number) =>
    isObject(value) && Object.keys(value).length > limit ? { limit } : undefined,
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

const patterns = new Map<string, RegExp>();

/** The patterns are our schemas' own. */
function patternOf(source: string): RegExp {
  const pattern = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, pattern);
  return pattern;
}
