import type { JsonNode } from './json.ts';
import type { JsonProblems } from './json-problems.ts';
import { quoted } from './json-repairs.ts';
import type { JsonToken } from './json-tokens.ts';

const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** How other languages write these; undefined for what JSON has no word for. */
const FOREIGN: ReadonlyMap<string, string | undefined> = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['None', 'null'],
  ['Null', 'null'],
  ['NULL', 'null'],
  ['nil', 'null'],
  ['undefined', 'null'],
  ['NaN', undefined],
  ['Infinity', undefined],
]);

const TYPE =
  /^(?:optional |required |list of |array of |array<)?(?:str|strings?|numbers?|int(?:eger)?s?|int(?:32|64)|long|float|double|decimal|bool(?:ean)?s?|objects?|dict|map|arrays?|list|any|unknown|uuid|guid|date(?:-?time)?|timestamp|url|uri|email|json)(?![\w-])/i;
/** A constant's name that stands for its value. */
const CONSTANT = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What a bare word as a value is, and where it ends: words may follow it. */
export function readWord(
  { start, end, value }: JsonToken,
  text: string,
  problems: JsonProblems,
): { node: JsonNode; end: number } {
  const literal = LITERALS.get(value);
  if (literal !== undefined) return { node: { kind: 'scalar', start, end, value: literal }, end };
  if (FOREIGN.has(value)) {
    const right = FOREIGN.get(value);
    problems.add(
      'foreign-word',
      start,
      end,
      ...(right ? [{ span: { start, end }, newText: right }] : []),
    );
    return { node: { kind: 'unknown', start, end }, end };
  }
  const whole = /^[^\r\n,{}[\]":]*/.exec(text.slice(start))?.[0] ?? value;
  const said = whole.replace(/\s+(?:\/\/|\/\*|#).*$/, '').trimEnd();
  const last = start + Math.max(value.length, said.length);
  const node: JsonNode = { kind: 'unknown', start, end: last };
  if (TYPE.test(said) || CONSTANT.test(said)) problems.add('placeholder', start, last);
  else {
    const span = { start, end: last };
    problems.add('unquoted-value', start, last, { span, newText: quoted(text.slice(start, last)) });
  }
  // `string[]` is a type, too.
  return { node, end: last + (text.startsWith('[]', last) ? 2 : 0) };
}

/** A number, or what somebody takes for one. */
export function readNumber({ start, end, value }: JsonToken, problems: JsonProblems): JsonNode {
  if (JSON_NUMBER.test(value)) return { kind: 'scalar', start, end, value: Number(value) };
  const right = value
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  const isText = /[a-z]|\d[-+]\d|\..*\./i.test(value) && !/^\d+e/i.test(value);
  const newText = JSON_NUMBER.test(right) ? right : isText ? quoted(value) : undefined;
  problems.add(
    'bad-number',
    start,
    end,
    ...(newText === undefined ? [] : [{ span: { start, end }, newText }]),
  );
  return { kind: 'unknown', start, end };
}
