import { METHOD_NAMES } from '../../http/methods.ts';
import { maySuppress } from './suppressions.ts';

const ITEM = String.raw`^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?`;
/** Between a value's beginning, or what parts its elements, and the cursor. */
const OPENS = String.raw`(?:${ITEM}|[|:,/&][ \t]*|[:*_][*_][ \t]*)`;
const BLANKS: readonly RegExp[] = [
  new RegExp(`${ITEM}$`),
  /[:：](?:\*\*|__)?[ \t]$/,
  /^ {0,3}#{1,6}[ \t]$/,
  /\|[ \t]$/,
  /(?:^[ \t>]*[-*+][ \t]|[|\x60{]|:\*\*|\*\*:).{0,400}[,/+&][ \t]$/,
  new RegExp(String.raw`(?:^|[\s\x60|*])(?:${METHOD_NAMES.join('|')})[ \t]$`),
  /[-*+\x60|][ \t]*[1-5]\d\d[ \t]$/,
];

/** By each character: what a line up to the cursor looks like where the character means something. */
const LOOKS: Readonly<Record<string, readonly RegExp[]>> = {
  ' ': BLANKS,
  '#': [/^ {0,3}#{1,6}$/],
  '.': [new RegExp(String.raw`${OPENS}[\x60"'*_]*[\p{L}\p{N}_.\\-]+\.$`, 'u')],
  '/': [/[\s(\x60|,:"*][^\s(\x60|,"]*\/$/],
  '{': [/\{{1,3}$/],
  '`': [new RegExp(String.raw`${OPENS}[*_]*\x60$`)],
  '|': [/\|$/],
  '*': [/^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?\*\*$/],
  ':': [/^(["']?)integration-spec\1[ \t]*:$/],
  // A key of a payload, or a value behind one.
  '"': [/^[ \t>]*"$/, /[{,[:][ \t]*"$/],
};

/**
 * Whether anything may belong behind a character that was just typed, by nothing but its line's text: in
 * prose hardly ever, so that nothing has to be read there.
 */
export function mayComplete(before: string, character: string): boolean {
  if (character === '<' || character === ' ') {
    if (maySuppress(before)) return true;
  }
  return LOOKS[character]?.some((look) => look.test(before)) ?? false;
}
