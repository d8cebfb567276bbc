import { expect } from 'vitest';
import { LineIndex } from '../../server/core/text/lines.ts';
import { type CheckEnvironment, checkText } from '../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from './environment.ts';
import { findingLines } from './finding-lines.ts';
import { type Expected, readMarked } from './marked.ts';
import { SPELLINGS } from './spellings.ts';

/**
 * Expects exactly the findings that carets mark in the text, each at its exact place,
 * and the same ones on the same lines in every other spelling of the text.
 */
export function checkFindings(marked: string, environment: CheckEnvironment = ENVIRONMENT): void {
  const { text, expected } = readMarked(marked);
  const { findings } = checkText(text, environment);
  const wanted = expected.map((each) => describe(text, each, each.rule, each.message));
  const found = findings.map((finding) => {
    const { start } = finding.span;
    const mark = expected.find((each) => each.rule === finding.rule && each.start === start);
    const span = mark?.end === Number.POSITIVE_INFINITY ? mark : finding.span;
    const message = mark && mark.message === undefined ? undefined : finding.message;
    return describe(text, span, finding.rule, message);
  });
  expect(found.sort()).toEqual(wanted.sort());

  const lines = spelledAlike(findingLines(text, findings));
  for (const [name, spell] of Object.entries(SPELLINGS)) {
    const spelled = spell(text);
    const other = findingLines(spelled, checkText(spelled, environment).findings);
    expect(spelledAlike(other), name).toEqual(lines);
  }
}

/** Messages quote the document: its escapes, and the marks that escapes make visible, tell spellings apart. */
function spelledAlike(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/[\\_]/g, '')).sort();
}

function describe(
  text: string,
  { start, end }: Pick<Expected, 'start' | 'end'>,
  rule: string,
  message?: string,
): string {
  const { line, character } = new LineIndex(text).positionAt(start);
  const marked = Number.isFinite(end)
    ? JSON.stringify(text.slice(start, end))
    : `${JSON.stringify(text.slice(start, start + 10))}…`;
  return `${String(line + 1).padStart(3)}:${character + 1} ${rule} on ${marked}${message ? `: ${message}` : ''}`;
}
