import type { CodeBlock } from '../../../markdown/block.ts';
import { DecodedText } from '../../../text/decoded-text.ts';
import type { Call } from './calls.ts';
import type { Endpoint } from './endpoint.ts';
import { placed } from './endpoints-in-text.ts';

/** Languages whose lines are no requests, whatever they look like. */
const OTHER_LANGUAGES = new Set(
  'json json5 jsonc yaml yml toml xml html graphql gql sql mermaid js javascript ts typescript tsx jsx python py ruby rb go java kotlin swift php csharp cs rust'.split(
    ' ',
  ),
);
const REQUEST =
  /^[ \t]*([A-Za-z]{2,10}(?:[|/,][A-Z]{2,10}){0,6})[ \t]+((?:https?:\/\/|\/)[^\s"'`]+)/;
const CURL = /^[ \t]*(?:\$[ \t]+)?curl\b/;
const CURL_METHOD = /\s(?:-X\s*|--request[\s=])["']?([A-Za-z]{3,10})/;
const CURL_DATA = /\s(?:-d|-F|--data(?:-\w+)?|--form|--json)[\s=]/;
const CURL_URL = /https?:\/\/[^\s"'\\]+/;

/** The requests that a block of code shows: lines of a method and a path, and calls of curl. */
export function endpointsInCode(block: CodeBlock): Endpoint[] {
  if (OTHER_LANGUAGES.has(block.language)) return [];
  const text = new DecodedText(block.text, block.content);
  const endpoints: Endpoint[] = [];
  for (const { start, line } of commandsIn(block.text)) {
    const found = CURL.test(line) ? curlCall(line) : requestCall(line);
    if (!found) continue;
    const { methods, call } = found;
    const moved = { ...call, start: call.start + start, end: call.end + start };
    const span = placed(text, { ...moved, targetStart: call.targetStart + start });
    endpoints.push({
      ...span,
      methods: methods.map((method) => ({
        text: method.text,
        ...text.sourceSpan(start + method.at, start + method.at + method.text.length),
      })),
      said: 'example',
      isCode: true,
      whole: text.sourceSpan(start, start + line.length),
      shared: 1,
      description: '',
    });
  }
  return endpoints;
}

interface FoundCall {
  readonly methods: readonly { readonly text: string; readonly at: number }[];
  readonly call: Call;
}

function requestCall(line: string): FoundCall | undefined {
  const found = REQUEST.exec(line);
  const [whole, words = '', target = ''] = found ?? [];
  if (whole === undefined || words !== words.toUpperCase()) return undefined;
  const start = whole.length - whole.trimStart().length;
  const methods = Array.from(words.matchAll(/[A-Z]+/g), ({ 0: text, index }) => ({
    text,
    at: start + index,
  }));
  const call = { start, end: whole.length, methods: words, host: '' };
  return { methods, call: { ...call, targetStart: whole.length - target.length } };
}

/** curl sends what it gets by POST, and asks by GET otherwise. */
function curlCall(line: string): FoundCall | undefined {
  const url = CURL_URL.exec(line);
  if (!url) return undefined;
  const method = CURL_METHOD.exec(line);
  const text = method?.[1] ?? (CURL_DATA.test(line) ? 'POST' : 'GET');
  const at = method ? method.index + method[0].length - text.length : url.index;
  const call = { start: url.index, end: url.index + url[0].length, methods: text, host: '' };
  return { methods: [{ text, at }], call: { ...call, targetStart: url.index } };
}

/** The lines, each with where it begins; those that a backslash carries on are one. */
function commandsIn(code: string): { readonly start: number; readonly line: string }[] {
  const commands: { start: number; line: string }[] = [];
  let isOpen = false;
  for (const { 0: line, index: start } of code.matchAll(/[^\r\n]+/g)) {
    const last = commands.at(-1);
    if (isOpen && last) last.line = code.slice(last.start, start + line.length);
    else commands.push({ start, line });
    isOpen = line.endsWith('\\');
  }
  return commands;
}
