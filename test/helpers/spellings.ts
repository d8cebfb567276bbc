import { escapeText } from '../../server/core/templates/skeleton.ts';

/**
 * The same document in other spellings, line for line. None changes what a reader sees, so none may
 * change what is found.
 */
export const SPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it stands': (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a lone CR': (text) => text.replaceAll('\n', '\r'),
  'mixed line ends': (text) => text.replace(/\n/g, (_, at) => (at % 3 === 0 ? '\r\n' : '\n')),
  'trailing blanks': (text) => outsideCode(text, (line) => (line === '' ? line : `${line} `)),
  'no final line end': (text) => text.replace(/\n+$/, ''),
  escaped: (text) => outsideCode(text, escapeLine),
  'bold headings': (text) =>
    outsideCode(text, (line) => line.replace(/^(#+) ([^*\n]+)$/, '$1 **$2**')),
  'other bullets': (text) => outsideCode(text, (line) => line.replace(/^(\s*)[-*] /, '$1+ ')),
};

function escapeLine(line: string): string {
  if (line.includes('\\')) return line;
  const number = line.replace(/^(#+ \**\d+)\. /, '$1\\. ');
  return /^\s*<!--|\w+:\/\/|^[\s|:-]+$/.test(number) ? number : escapeText(number);
}

function outsideCode(text: string, change: (line: string) => string): string {
  let isCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*```/.test(line)) {
        isCode = !isCode;
        return line;
      }
      return isCode ? line : change(line);
    })
    .join('\n');
}
