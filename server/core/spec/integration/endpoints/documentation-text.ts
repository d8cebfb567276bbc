import { repairUrl } from '../../../text/bare-host.ts';
import { comparable } from '../../../text/comparable.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { lettersApart } from '../../../text/letters-apart.ts';
import type { Span } from '../../../text/span.ts';
import { linkLabel } from '../../link-labels.ts';
import { isPath } from '../references/path.ts';

/** Why a text leads to no documentation. */
export interface DocumentationProblem {
  /** What should be a link. */
  readonly span: Span;
  readonly text: string;
  /** The address that was meant; undefined where nobody can tell. */
  readonly repaired: string | undefined;
}

/** Documentation that has no address to write down, or has it somewhere else. */
const ELSEWHERE =
  /\b(?:internal|intranet|wiki|confluence|notion|sharepoint|google doc|drive|readme|see (?:above|below|section|appendix|overview)|above|below|appendix|section|swagger|openapi|postman|attached|attachment|on request|upon request|nda|partner portal|portal|private|none|n a|not public|no public|unavailable|interne?|pdf|spec|runbook|adr)\b/;
/** Whom to ask; with an underscore that an export has escaped it is no link. */
const MAIL_ADDRESS = /[\w.+-]{1,100}@[\w-]+\.\w/;
const NEAR_SCHEME = /^([a-z]{2,8}):\/\//i;

/**
 * What is wrong with the text behind a documentation label that has no address; undefined for nothing: a
 * link by reference, a file, or words that say where else it is.
 */
export function documentationProblem(
  text: DecodedText,
  linkLabels: ReadonlySet<string>,
): DocumentationProblem | undefined {
  const line = text.slice(0, /^[^\n]*/.exec(text.text)?.[0].length ?? 0).trim();
  if (line.isBlank || line.marks.some(({ kind }) => kind === 'link' || kind === 'url'))
    return undefined;
  if (MAIL_ADDRESS.test(line.text)) return undefined;
  const references = Array.from(
    line.text.matchAll(/\[([^[\]]{1,200})\]/g),
    ([, label = '']) => label,
  );
  if (references.some((label) => linkLabels.has(linkLabel(label)))) return undefined;
  for (const { 0: word, index } of line.text.matchAll(/[^\s()<>"'`]+/g)) {
    const written = word.replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
    const span = line.sourceSpan(index, index + written.length);
    const repaired = repairOf(written);
    if (repaired) return { span, text: written, repaired };
    if (isPath(written) || /^[./#]/.test(written)) return undefined;
  }
  if (ELSEWHERE.test(comparable(line.text)) || isNoWord(line.text)) return undefined;
  return { span: line.span, text: line.text, repaired: undefined };
}

/** Whether a scheme was meant to be `https`. */
export function isMisspeltScheme(scheme: string): boolean {
  return scheme !== 'http' && scheme !== 'https' && lettersApart(scheme, 'https') <= 2;
}

function repairOf(word: string): string | undefined {
  const scheme = NEAR_SCHEME.exec(word)?.[1]?.toLowerCase();
  if (scheme && isMisspeltScheme(scheme)) return `https${word.slice(scheme.length)}`;
  return repairUrl(word, 'https')?.text;
}

function isNoWord(text: string): boolean {
  return !/\p{L}{2}/u.test(text);
}
