// No regular expression of ours takes longer than a text is long, squared. What a document says is matched line by
// line, or up to a bound, so that much is harmless; anything steeper hangs on a line of some thousand blanks.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

/** Units; at this length a square takes a few milliseconds, a cube a second, and whatever is steeper never ends. */
const LONG = 1_000;
/** From here on it grows step by step, so that none is ever waited for. */
const SHORT = 16;
/** Expressions that have not run often are interpreted, which takes ten times as long. */
const MOST_MS = 60;
const LONGEST_SAMPLE = 24;
const LONGEST_PLACE = 8;

interface Expression {
  readonly path: string;
  readonly pattern: string;
  readonly flags: string;
}

const all = readdirSync('server', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => expressionsIn(join('server', path)));

test('there are expressions', () => {
  expect(all.length).toBeGreaterThan(500);
});

describe('what would take too long is found', () => {
  test.each([
    ['(?:a+)+$', 'nested'],
    ['\\s*[*_]*\\s*[|]', 'one behind the other'],
    ['(?:(?:\\r\\n?|\\n)[ \\t>]*)+$', 'two ways to read a line end'],
  ])('%s', (pattern) => {
    expect(slowOn({ path: '', pattern, flags: '' })).toBeDefined();
  });
});

test('no expression takes longer than the square of a text’s length', () => {
  const slow = all.flatMap((expression) => {
    const text = slowOn(expression);
    return text === undefined
      ? []
      : [`${expression.path}: /${expression.pattern}/ on ${JSON.stringify(text.slice(0, 80))}`];
  });
  expect(slow).toEqual([]);
});

/** A text on which an expression takes too long; undefined where none is known. */
function slowOn(expression: Expression): string | undefined {
  const tried = new RegExp(expression.pattern, expression.flags.replace(/[gyd]/g, ''));
  for (const sample of samplesFor(expression)) {
    for (let at = 0; at < Math.min(sample.length, LONGEST_PLACE); at++) {
      for (const width of [1, 2]) {
        const repeated = sample.slice(at, at + width);
        for (let length = SHORT; length <= LONG; length = Math.ceil(length * 1.2)) {
          // What nothing matches stands at the end, so that every way to get there is tried.
          const text = `${sample.slice(0, at)}${repeated.repeat(length / width)}\0`;
          if (isSlow(tried, text)) return text;
        }
      }
    }
  }
  return undefined;
}

/** Whether it is slow each time: others use the processor, too. */
function isSlow(expression: RegExp, text: string): boolean {
  for (let tries = 0; tries < 4; tries++) {
    const started = performance.now();
    expression.test(text);
    if (performance.now() - started <= MOST_MS) return false;
  }
  return true;
}

/** Texts that an expression matches, as far as they can be made, and its own letters with some that many match. */
function samplesFor({ pattern, flags }: Expression): readonly string[] {
  const letters = new Set([
    ...pattern.replace(/\\\w|[()[\]{}|^$?+*\\]/g, '').slice(0, 8),
    ...'a 1\n*.-',
  ]);
  return ['\r\n', ...matching(pattern, flags), ...Array.from(letters, (letter) => `${letter} `)];
}

function matching(pattern: string, flags: string): readonly string[] {
  // Nothing is made for what looks around, and one letter stands for a script's.
  const plain = pattern
    .replace(/\\p\{[^}]*\}/gi, 'é')
    .replace(/\(\?<?[!=](?:[^()[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\)/g, '')
    .replace(/\\[bB]/g, '');
  try {
    const expression = new RegExp(plain, flags.replace(/[gyd]/g, ''));
    const made = fc.stringMatching(expression, { maxLength: LONGEST_SAMPLE });
    return fc.sample(made, { numRuns: 2, seed: 1 });
  } catch {
    return [];
  }
}

function expressionsIn(path: string): Expression[] {
  const found: Expression[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node) found.push({ path, ...(node.regex as Omit<Expression, 'path'>) });
    else for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(path, readFileSync(path, 'utf8')).program);
  return found;
}
