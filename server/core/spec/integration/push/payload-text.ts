import type { CodeBlock } from '../../../markdown/block.ts';
import { decodeEntity } from '../../../markdown/entity.ts';
import { readJson } from '../../../payload/read-json.ts';
import { DecodedText } from '../../../text/decoded-text.ts';
import { SourceMap } from '../../../text/source-map.ts';
import type { Span } from '../../../text/span.ts';

/**
 * What a code block holds, without the marks of the quote that it stands in. Its first line keeps the blanks
 * that the others have, too, in a list element.
 */
export function codeText({ content }: CodeBlock, source: string): DecodedText {
  let start = content.start;
  while (source[start - 1] === ' ' || source[start - 1] === '\t') start--;
  const isWhole = start === 0 || /[\r\n]/.test(source[start - 1] ?? '');
  const span = { start: isWhole ? start : content.start, end: content.end };
  const text = source.slice(span.start, span.end);
  const whole = new DecodedText(text, span);
  const marks = Array.from(text.matchAll(/(?<=[\r\n])(?:[ \t]{0,3}>[ \t]?)+/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return whole.without(marks);
}

const ENCODED =
  /(?<=[\r\n])(?:[ \t]{0,3}>[ \t]?)+|\\([!-/:-@[-`{-~])|\\(?=\r?\n|\r)|&(?:[a-z]{2,6}|#\d{1,7}|#x[0-9a-f]{1,6});|\u00a0/gi;

/**
 * JSON that stands in the text without a fence, as the provider would get it: without Markdown's escapes,
 * which an export writes into it. Where only the text as it stands is JSON (`\"` in a string that somebody
 * pasted), that is what is meant.
 */
export function bareText(source: string, span: Span): DecodedText {
  const written = source.slice(span.start, span.end);
  const literal = new DecodedText(written, span);
  if (!ENCODED.test(written)) return literal;
  ENCODED.lastIndex = 0;
  const decoded = decode(written, span);
  const isLiteral = /\\["\\/bfnrtu]/.test(written) && !readJson(decoded.text).isSound;
  return isLiteral && readJson(written).isSound ? literal : decoded;
}

function decode(written: string, span: Span): DecodedText {
  const map = new SourceMap();
  let text = '';
  const addPlain = (from: number, to: number) => {
    if (to > from) map.addLiteral(to - from, span.start + from);
    text += written.slice(from, to);
  };
  let at = 0;
  for (const { 0: found, 1: escaped, index } of written.matchAll(ENCODED)) {
    addPlain(at, index);
    at = index + found.length;
    const meant = meaning(found, escaped);
    if (meant !== '') map.addReplaced(meant.length, span.start + index, span.start + at);
    text += meant;
  }
  addPlain(at, written.length);
  return new DecodedText(text, span, [], map);
}

function meaning(found: string, escaped: string | undefined): string {
  if (escaped !== undefined) return escaped;
  if (found.startsWith('&')) return decodeEntity(found);
  return found === '\u00a0' ? ' ' : '';
}
