import { isFreedom, isSure, type JsonProblem, type JsonProblemKind } from '../../payload/json.ts';
import { editDocument, placeInDocument } from '../../spec/integration/push/payload-edits.ts';
import { isTolerated, type Payload, payloadsIn } from '../../spec/integration/push/payloads.ts';
import { quote } from '../message.ts';
import type { RuleChecks, Severity } from '../rule.ts';

/** What the rule `invalid-json` finds. */
export const invalidJsonChecks: RuleChecks = {
  *check(spec) {
    for (const placed of payloadsIn(spec)) {
      const { payload } = placed;
      for (const problem of payload.json.problems) {
        if (isTolerated(problem.kind, payload)) continue;
        const { message, fix } = WORDS[problem.kind];
        const severity = severityOf(problem.kind, payload);
        yield {
          span: placeInDocument(placed, visible(problem)),
          message: message(problem) + times(problem),
          ...(severity && { severity }),
          fixes: (context) => {
            if (!fix || problem.edits.length === 0 || isCut(problem, payload)) return [];
            const edits = editDocument(placed, problem.edits, context);
            return [{ title: fix, edits, preferred: true, safe: isSure(problem.kind) }];
          },
        };
      }
    }
  },
};

/**
 * Whether bare JSON was cut off where its brackets are even, some of which stand in a text: the one that is
 * missing stands behind.
 */
function isCut({ kind }: JsonProblem, { form, text: { text } }: Payload): boolean {
  if (form !== 'bare' || kind !== 'missing-close') return false;
  return (text.match(/[{[]/g)?.length ?? 0) === (text.match(/[}\]]/g)?.length ?? 0);
}

function severityOf(kind: JsonProblemKind, { isPush }: Payload): Severity | undefined {
  if (isFreedom(kind)) return 'info';
  if (kind === 'duplicate-key') return 'warning';
  // A cutting from an API's answer is a cutting.
  return kind === 'fragment' && !isPush ? 'info' : undefined;
}

/** A finding must be seen: where something is missing it stands on what comes before. */
function visible({ start, end }: JsonProblem) {
  return start < end ? { start, end } : { start: Math.max(0, start - 1), end };
}

function times({ count }: JsonProblem): string {
  return count > 1 ? ` (${count} places in this payload.)` : '';
}

interface Words {
  readonly message: (problem: JsonProblem) => string;
  readonly fix?: string;
}

const WORDS: Readonly<Record<JsonProblemKind, Words>> = {
  'trailing-comma': {
    message: ({ text }) =>
      text === ';'
        ? 'JSON does not end with a semicolon. Remove it.'
        : 'Nothing follows this comma, and JSON allows none at the end. Remove it.',
    fix: 'Remove it',
  },
  'extra-comma': {
    message: () => 'One comma too many: JSON has one between two elements. Remove this one.',
    fix: 'Remove this comma',
  },
  'missing-comma': {
    message: ({ text }) => `A comma is missing behind ${quote(text)}: another element follows.`,
    fix: 'Insert the comma',
  },
  'wrong-comma': {
    message: () => 'A semicolon parts nothing in JSON. Write a comma.',
    fix: 'Replace it with a comma',
  },
  'missing-colon': {
    message: ({ text }) => `A colon is missing between ${quote(text)} and its value.`,
    fix: 'Insert the colon',
  },
  'wrong-colon': {
    message: ({ text }) =>
      `${quote(text)} stands between a key and its value, where JSON has a colon.`,
    fix: 'Replace it with a colon',
  },
  'missing-value': {
    message: ({ text }) => `The key ${quote(text)} has no value. Write one, or remove the key.`,
  },
  'single-quotes': {
    message: ({ text }) => `${quote(text)} is in the wrong quotes: JSON knows double ones only.`,
    fix: 'Write double quotes',
  },
  'smart-quotes': {
    message: ({ text }) =>
      `${quote(text)} is in a word processor’s curly quotes, which no program reads as JSON. Write straight ones.`,
    fix: 'Write straight quotes',
  },
  'unquoted-key': {
    message: ({ text }) => `The key ${quote(text)} has no quotes, which JSON asks for.`,
    fix: 'Put quotes around keys',
  },
  'unquoted-value': {
    message: ({ text }) =>
      `${quote(text)} has no quotes: in JSON, only numbers, true, false and null have none.`,
    fix: 'Put quotes around it',
  },
  'foreign-word': {
    message: ({ text }) =>
      `JSON has no ${quote(text)}: it knows true, false and null, in lower case.`,
    fix: 'Write it as JSON does',
  },
  'bad-number': {
    message: ({ text }) => `${quote(text)} is no number in JSON. Write it as one, or in quotes.`,
    fix: 'Write it as JSON does',
  },
  'open-string': {
    message: ({ text }) =>
      `The text ${quote(text)} is not closed: its second quote is missing on this line.`,
    fix: 'Insert the closing quote',
  },
  'half-quoted': {
    message: ({ text }) => `${quote(text)} has a quote at one end only. Write one at the other.`,
    fix: 'Insert the missing quote',
  },
  'bad-escape': {
    message: ({ text }) =>
      `JSON knows no ${quote(text)}. A backslash that is meant is written twice.`,
    fix: 'Write the backslash twice',
  },
  'markdown-escape': {
    message: ({ text }) =>
      `${quote(text)} is Markdown’s escape, which means nothing in code and breaks the JSON. Remove the backslash.`,
    fix: 'Remove Markdown’s backslashes',
  },
  'control-character': {
    message: () =>
      'A tab or another invisible character stands in a text, where JSON wants it escaped.',
    fix: 'Escape it',
  },
  'missing-close': {
    message: ({ text }) => `A closing bracket is missing behind ${quote(text)}.`,
    fix: 'Insert what is missing',
  },
  'missing-open': {
    message: ({ text }) =>
      `An opening brace is missing at ${quote(text)}: one is closed further down.`,
    fix: 'Insert the opening brace',
  },
  'wrong-close': {
    message: ({ text }) => `${quote(text)} closes a bracket of another kind.`,
    fix: 'Replace it with the right bracket',
  },
  'extra-close': {
    message: ({ text }) => `No bracket is open that ${quote(text)} could close. Remove it.`,
    fix: 'Remove this bracket',
  },
  'early-close': {
    message: ({ text }) =>
      `With this ${quote(text)} the JSON ends, and more follows. A bracket before it is one too many, or an opening one is missing.`,
  },
  fragment: {
    message: () =>
      'These are keys and values without the braces around them. Put the whole into { and }.',
    fix: 'Put it into braces',
  },
  unexpected: {
    message: ({ text }) =>
      `JSON ends to make sense at ${quote(text)}. Check what stands before it: a comma, a quote (inside a text it is written \\") or a bracket.`,
  },
  'duplicate-key': {
    message: ({ text }) =>
      `The key ${quote(text)} stands here twice; most programs read the last one only.`,
  },
  comment: {
    message: () =>
      'JSON has no comments. In an example they are fine; whoever copies it has to remove them.',
  },
  ellipsis: {
    message: ({ text }) =>
      `${quote(text)} leaves something out. In an example that is fine; a program cannot read it.`,
  },
  placeholder: {
    message: ({ text }) =>
      `${quote(text)} stands for a value. In quotes, or as an example of the value, this would be JSON.`,
  },
  'http-head': {
    message: () =>
      'This fence is tagged as JSON, and begins with a request. Tag it “http”, or leave the request out.',
  },
  'several-values': {
    message: () =>
      'A second JSON value in the same fence: together they are no JSON. Give each a fence of its own.',
  },
};
