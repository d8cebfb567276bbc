import type { Span } from '../text/span.ts';
import { httpHead } from './http-head.ts';
import type { JsonMember, JsonNode, JsonObject, JsonReading } from './json.ts';
import { JsonProblems } from './json-problems.ts';
import { missingClosers, quoted, repairString } from './json-repairs.ts';
import { type JsonToken, JsonTokens } from './json-tokens.ts';
import { readNumber, readWord } from './json-words.ts';

/** Deeper than this nobody nests a payload, and the readers of values go as deep as it is. */
const DEEPEST = 100;

/**
 * Reads JSON, and what people write for it. Never throws; goes on behind what it can mend and stops at
 * what it cannot, so that one cause gives one problem.
 */
export function readJson(text: string): JsonReading {
  return new JsonReader(text).read();
}

class JsonReader {
  readonly #text: string;
  readonly #tokens: JsonTokens;
  readonly #problems: JsonProblems;
  #next: JsonToken;
  /** Where what was read last ends. */
  #lastEnd = 0;
  #depth = 0;
  #isStopped = false;
  /** The brackets that are open, as offsets. */
  readonly #open: number[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = new JsonTokens(text);
    this.#problems = new JsonProblems(text);
    const head = httpHead(text);
    if (head) this.#problems.add('http-head', head.start, head.end);
    this.#next = this.#tokens.at(head?.bodyStart ?? 0);
  }

  read(): JsonReading {
    const values: JsonNode[] = [];
    this.#skipFreedoms();
    while (this.#next.kind !== 'end' && !this.#isStopped) {
      const value = values.length === 0 ? this.#first() : this.#further();
      if (value) values.push(value);
      this.#skipFreedoms();
    }
    return {
      values,
      problems: this.#problems.build(),
      isSound: this.#problems.isSound && !this.#isStopped,
    };
  }

  #first(): JsonNode | undefined {
    const { kind, start } = this.#next;
    const isMember = kind === 'string' && this.#tokens.at(this.#next.end).kind === ':';
    if (!isMember) return this.#value();
    const object = this.#members(start);
    const insert = (at: number, newText: string) => ({ span: { start: at, end: at }, newText });
    this.#problems.add(
      'fragment',
      start,
      this.#text.slice(start).search(/[\r\n]|$/) + start,
      insert(start, '{ '),
      insert(object.end, ' }'),
    );
    return object;
  }

  /** What stands behind the first value: another one, or what does not belong there. */
  #further(): JsonNode | undefined {
    const { kind, start, end } = this.#next;
    if (kind === '{' || kind === '[') {
      this.#problems.add('several-values', start, end);
      return this.#value();
    }
    if (kind === '}' || kind === ']') this.#mend('extra-close', '');
    else if (kind === ',' || kind === ';') this.#mend('trailing-comma', '');
    else this.#stop('unexpected', this.#next);
    return undefined;
  }

  #value(): JsonNode | undefined {
    const token = this.#next;
    switch (token.kind) {
      case '{':
        return this.#deeper(() => this.#object());
      case '[':
        return this.#deeper(() => this.#array());
      case 'string':
      case 'single':
      case 'smart':
        return this.#union(this.#string(token));
      case 'number':
        this.#take();
        return readNumber(token, this.#problems);
      case 'word': {
        const { node, end } = readWord(token, this.#text, this.#problems);
        this.#moveTo(end);
        return node;
      }
      case 'variable':
      case 'placeholder':
      case 'ellipsis':
        if (token.kind !== 'variable') this.#problems.add(token.kind, token.start, token.end);
        this.#take();
        return { kind: 'unknown', start: token.start, end: token.end };
      default:
        this.#stop('unexpected', token);
        return undefined;
    }
  }

  #deeper<T>(read: () => T): T | undefined {
    if (this.#depth >= DEEPEST) {
      this.#halt();
      return undefined;
    }
    this.#depth++;
    this.#open.push(this.#next.start);
    const value = read();
    this.#open.pop();
    this.#depth--;
    return value;
  }

  #object(): JsonObject {
    const { start } = this.#next;
    this.#take();
    const object = this.#members(start);
    this.#close('}');
    return { ...object, start, end: this.#lastEnd };
  }

  #members(start: number): JsonObject {
    const members: JsonMember[] = [];
    const names = new Set<string>();
    let isAbridged = this.#skipFreedoms();
    while (!this.#isAtEnd()) {
      const member = this.#member(names);
      if (member) members.push(member);
      const more = this.#separator('}');
      isAbridged = isAbridged || more;
    }
    return { kind: 'object', start, end: this.#lastEnd, members, isAbridged };
  }

  #array(): JsonNode {
    const { start } = this.#next;
    const items: JsonNode[] = [];
    this.#take();
    this.#skipFreedoms();
    while (!this.#isAtEnd()) {
      const item = this.#value();
      if (item) items.push(item);
      this.#separator(']');
    }
    this.#close(']');
    return { kind: 'array', start, end: this.#lastEnd, items };
  }

  #member(names: Set<string>): JsonMember | undefined {
    const token = this.#next;
    const name = this.#key();
    if (name === undefined) return undefined;
    if (names.has(name)) this.#problems.add('duplicate-key', token.start, token.end);
    names.add(name);
    const key = { name, start: token.start, end: this.#lastEnd };
    if (!this.#colon(key)) return undefined;
    this.#skipFreedoms('value');
    if (this.#isAtEnd() || this.#next.kind === ',') {
      this.#stop('missing-value', key);
      return undefined;
    }
    const value = this.#value();
    return value && { key, value, start: key.start, end: value.end };
  }

  #key(): string | undefined {
    const token = this.#next;
    if (token.kind === 'string' || token.kind === 'single' || token.kind === 'smart') {
      this.#string(token);
      return this.#isStopped ? undefined : token.value;
    }
    if (token.kind === 'word' || token.kind === 'number') {
      this.#problems.add('unquoted-key', token.start, token.end, {
        span: { start: token.start, end: token.end },
        newText: quoted(token.value),
      });
    } else if (token.kind !== 'variable' && token.kind !== 'placeholder') {
      this.#stop('unexpected', token);
      return undefined;
    }
    this.#take();
    return token.value;
  }

  #colon(key: Span): boolean {
    const { kind, start, end } = this.#next;
    if (kind === ':') this.#take();
    else if (kind === '=') {
      const arrow = this.#text[end] === '>' ? end + 1 : end;
      this.#problems.add('wrong-colon', start, arrow, {
        span: { start, end: arrow },
        newText: ':',
      });
      this.#moveTo(arrow);
    } else if (kind === 'string' || kind === 'number' || kind === '{' || kind === '[') {
      const at = { start: this.#lastEnd, end: this.#lastEnd };
      this.#problems.add('missing-colon', key.start, key.end, { span: at, newText: ':' });
    } else {
      this.#stop('missing-value', key);
      return false;
    }
    return true;
  }

  /** Reads on to the next element, or to the bracket that ends it. True where an ellipsis says that there is more. */
  #separator(close: '}' | ']'): boolean {
    const before = this.#lastEnd;
    let isAbridged = this.#skipFreedoms();
    if (this.#isStopped) return isAbridged;
    const { kind, start, end } = this.#next;
    if (kind === ',' || kind === ';') {
      if (kind === ';')
        this.#problems.add('wrong-comma', start, end, { span: { start, end }, newText: ',' });
      this.#take();
      isAbridged = this.#skipFreedoms() || isAbridged;
      while (this.#next.kind === ',') this.#mend('extra-comma', '');
      if (this.#next.kind === close && !isAbridged)
        this.#problems.add('trailing-comma', start, end, { span: { start, end }, newText: '' });
      return isAbridged;
    }
    if (this.#isAtEnd() || isAbridged) return isAbridged;
    if (this.#beginsElement(close)) {
      const last = lastPart(this.#text, before);
      this.#problems.add('missing-comma', last, before, {
        span: { start: before, end: before },
        newText: ',',
      });
    } else this.#stop('unexpected', this.#next);
    return isAbridged;
  }

  /** Whether what comes next is surely another element, and only the comma before it is missing. */
  #beginsElement(close: '}' | ']'): boolean {
    const { kind, end } = this.#next;
    if (close === ']')
      return kind === '{' || kind === '[' || kind === 'string' || kind === 'number';
    const isKey = kind === 'string' || kind === 'single' || kind === 'smart' || kind === 'word';
    return isKey && this.#tokens.at(end).kind === ':';
  }

  #close(wanted: '}' | ']'): void {
    if (this.#isStopped) return;
    const { kind, start, end } = this.#next;
    if (kind === wanted) this.#take();
    else if (kind === 'end') {
      const closers = missingClosers(this.#text, this.#open, this.#lastEnd);
      this.#problems.add(
        'missing-close',
        lastPart(this.#text, this.#lastEnd),
        this.#lastEnd,
        closers,
      );
      this.#halt();
    } else {
      this.#problems.add('wrong-close', start, end, { span: { start, end }, newText: wanted });
      this.#take();
    }
  }

  #string(token: JsonToken): JsonNode {
    const isClosed = repairString(token, this.#text, this.#problems);
    if (isClosed === undefined) this.#halt();
    else this.#moveTo(isClosed);
    return { kind: 'scalar', start: token.start, end: this.#lastEnd, value: token.value };
  }

  /** `"high" | "normal"` is a type, and no value. */
  #union(first: JsonNode): JsonNode {
    if (this.#next.kind !== '|' || this.#isStopped) return first;
    const rest = /[^\n\r,}\]]*/.exec(this.#text.slice(first.end))?.[0].trimEnd() ?? '';
    const end = first.end + rest.length;
    this.#problems.add('placeholder', first.start, end);
    this.#moveTo(end);
    return { kind: 'unknown', start: first.start, end };
  }

  /** Comments and ellipses, before a key or value. True where there was an ellipsis. */
  #skipFreedoms(before: 'element' | 'value' = 'element'): boolean {
    let isAbridged = false;
    while (this.#isFreedom(before)) {
      const { kind, start, end } = this.#next;
      if (kind === 'ellipsis' || kind === 'variable') isAbridged = true;
      if (kind !== 'variable') this.#problems.add(kind as 'comment' | 'ellipsis', start, end);
      const last = this.#lastEnd;
      this.#take();
      this.#lastEnd = last;
    }
    return isAbridged;
  }

  #isFreedom(before: 'element' | 'value'): boolean {
    const { kind, end } = this.#next;
    if (kind === 'comment') return true;
    if (before === 'value' || this.#isStopped) return false;
    if (kind === 'ellipsis') return true;
    // A block of a template language stands between members; a variable is an item, or a key.
    return (
      kind === 'variable' && /^\{(?:\{\s*[#/^!>]|\{\s*else|%)/.test(this.#next.value) && end > 0
    );
  }

  #isAtEnd(): boolean {
    const { kind } = this.#next;
    return this.#isStopped || kind === 'end' || kind === '}' || kind === ']';
  }

  #take(): void {
    this.#moveTo(this.#next.end);
  }

  #moveTo(offset: number): void {
    this.#lastEnd = offset;
    this.#next = this.#tokens.at(offset);
  }

  /** Notes that something is to be replaced, and reads on behind it. */
  #mend(kind: 'extra-comma' | 'extra-close' | 'trailing-comma', newText: string): void {
    const { start, end } = this.#next;
    this.#problems.add(kind, start, end, { span: { start, end }, newText });
    const last = this.#lastEnd;
    this.#take();
    this.#lastEnd = last;
    this.#skipFreedoms();
  }

  #stop(kind: 'unexpected' | 'missing-value', { start, end }: Span): void {
    if (this.#isStopped) return;
    this.#problems.add(kind, start, end);
    this.#halt();
  }

  #halt(): void {
    this.#isStopped = true;
    this.#next = { kind: 'end', start: this.#text.length, end: this.#text.length, value: '' };
  }
}

/** Where what stands before an offset begins: a bracket, or the word or string on its line. */
function lastPart(text: string, end: number): number {
  if (end === 0 || '{}[],'.includes(text[end - 1] as string)) return Math.max(0, end - 1);
  const part = /(?:"[^"\n\r]*"|[^\s,:{}[\]"]+)$/.exec(text.slice(Math.max(0, end - 2000), end));
  return end - (part?.[0].length ?? 1);
}
