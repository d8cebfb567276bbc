import type { Span } from '../text/span.ts';
import type { JsonMember, JsonNode, JsonObject, JsonReading } from './json.ts';
import { JsonCursor } from './json-cursor.ts';
import { insertion, lastPart, quoted } from './json-repairs.ts';
import { CLOSING } from './json-tokens.ts';
import { missingClose } from './missing-close.ts';
import { readScalar, readString } from './read-scalar.ts';

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
  readonly #at: JsonCursor;
  /** The brackets that are open, as offsets. */
  readonly #open: number[] = [];

  constructor(text: string) {
    this.#at = new JsonCursor(text);
  }

  read(): JsonReading {
    const values: JsonNode[] = [];
    this.#at.skipFreedoms();
    // A request without a JSON body is nothing to judge.
    if (this.#at.skipHead() && !CLOSING.has(this.#at.next.kind)) this.#at.halt();
    while (this.#at.next.kind !== 'end' && !this.#at.isStopped) {
      const value = values.length === 0 ? this.#first() : this.#further();
      if (value) values.push(value);
      this.#at.skipFreedoms();
    }
    return {
      values,
      problems: this.#at.problems.build(),
      isRead: !this.#at.isStopped,
      isSound: !this.#at.isStopped && this.#at.problems.isSound,
    };
  }

  #first(): JsonNode | undefined {
    const { kind, start } = this.#at.next;
    const isMember = kind === 'string' && this.#at.second.kind === ':';
    if (!isMember) return this.#value();
    const object = this.#members(start);
    this.#at.problems.add(
      'fragment',
      start,
      this.#at.text.slice(start).search(/[\r\n]|$/) + start,
      insertion(start, '{ '),
      insertion(object.end, ' }'),
    );
    return object;
  }

  /** What stands behind the first value: another one, or what does not belong there. */
  #further(): JsonNode | undefined {
    if (this.#at.skipHead()) return undefined;
    const { kind } = this.#at.next;
    if (CLOSING.has(kind) || (kind === ',' && CLOSING.has(this.#at.second.kind))) {
      if (kind === ',') this.#at.take();
      const { start, end } = this.#at.next;
      this.#at.problems.add('several-values', start, end);
      return this.#value();
    }
    if (kind === 'string' || (kind === ',' && this.#at.second.kind === 'string'))
      this.#at.stopBehind('early-close');
    else if (kind === '}' || kind === ']') this.#at.drop('extra-close');
    else if (kind === ',' || kind === ';') this.#at.drop('trailing-comma');
    else this.#at.stop('unexpected', this.#at.next);
    return undefined;
  }

  #value(): JsonNode | undefined {
    switch (this.#at.next.kind) {
      case '{':
        return this.#deeper(() => this.#object());
      case '[':
        return this.#deeper(() => this.#array());
      default:
        return readScalar(this.#at);
    }
  }

  #deeper<T>(read: () => T): T | undefined {
    if (this.#open.length >= DEEPEST) {
      this.#at.halt();
      return undefined;
    }
    this.#open.push(this.#at.next.start);
    const value = read();
    this.#open.pop();
    return value;
  }

  #object(): JsonObject {
    const { start } = this.#at.next;
    this.#at.take();
    const object = this.#members(start);
    this.#close('}');
    return { ...object, start, end: this.#at.lastEnd };
  }

  #members(start: number): JsonObject {
    const members: JsonMember[] = [];
    const names = new Set<string>();
    let isAbridged = this.#at.skipFreedoms();
    while (this.#at.next.kind === ',') this.#at.drop('extra-comma');
    while (!this.#at.isAtEnd) {
      const member = this.#member(names);
      if (member) members.push(member);
      if (this.#separator('}')) isAbridged = true;
    }
    return { kind: 'object', start, end: this.#at.lastEnd, members, isAbridged };
  }

  #array(): JsonNode {
    const { start } = this.#at.next;
    const items: JsonNode[] = [];
    this.#at.take();
    this.#at.skipFreedoms();
    while (this.#at.next.kind === ',') this.#at.drop('extra-comma');
    while (!this.#at.isAtEnd) {
      const item = this.#value();
      if (item) items.push(item);
      this.#separator(']');
    }
    this.#close(']');
    return { kind: 'array', start, end: this.#at.lastEnd, items };
  }

  #member(names: Set<string>): JsonMember | undefined {
    const token = this.#at.next;
    const name = this.#key();
    if (name === undefined) return undefined;
    if (names.has(name)) this.#at.problems.add('duplicate-key', token.start, token.end);
    names.add(name);
    const key = { name, start: token.start, end: this.#at.lastEnd };
    if (!this.#colon(key)) return undefined;
    this.#at.skipComments();
    if (this.#at.isAtEnd || this.#at.next.kind === ',') {
      this.#at.stop('missing-value', key);
      return undefined;
    }
    const value = this.#value();
    return value && { key, value, start: key.start, end: value.end };
  }

  #key(): string | undefined {
    const token = this.#at.next;
    if (token.kind === 'string' || token.kind === 'single' || token.kind === 'smart') {
      readString(this.#at);
      return this.#at.isStopped ? undefined : token.value;
    }
    if (token.kind === 'word' || token.kind === 'number') {
      this.#at.problems.add('unquoted-key', token.start, token.end, {
        span: { start: token.start, end: token.end },
        newText: quoted(token.value),
      });
    } else if (token.kind !== 'variable' && token.kind !== 'placeholder') {
      this.#at.stop('unexpected', token);
      return undefined;
    }
    this.#at.take();
    return token.value;
  }

  #colon(key: Span): boolean {
    const { kind, start, end } = this.#at.next;
    if (kind === ':') this.#at.take();
    else if (kind === '=') {
      const arrow = this.#at.text[end] === '>' ? end + 1 : end;
      this.#at.problems.add('wrong-colon', start, arrow, {
        span: { start, end: arrow },
        newText: ':',
      });
      this.#at.moveTo(arrow);
    } else if (kind === 'string' || kind === 'number' || kind === '{' || kind === '[') {
      const repair = insertion(this.#at.lastEnd, ':');
      this.#at.problems.add('missing-colon', key.start, key.end, repair);
    } else {
      this.#at.stop('missing-value', key);
      return false;
    }
    return true;
  }

  /** Reads on to the next element, or to the bracket that ends it. True where an ellipsis says that there is more. */
  #separator(close: '}' | ']'): boolean {
    const before = this.#at.lastEnd;
    let isAbridged = this.#at.skipFreedoms();
    if (this.#at.isStopped) return isAbridged;
    const { kind, start, end } = this.#at.next;
    if (kind === ',' || kind === ';') {
      if (kind === ';')
        this.#at.problems.add('wrong-comma', start, end, { span: { start, end }, newText: ',' });
      this.#at.take();
      isAbridged = this.#at.skipFreedoms() || isAbridged;
      while (this.#at.next.kind === ',') this.#at.drop('extra-comma');
      if (this.#at.next.kind === close && !isAbridged)
        this.#at.problems.add('trailing-comma', start, end, { span: { start, end }, newText: '' });
      return isAbridged;
    }
    if (this.#at.isAtEnd || isAbridged) return isAbridged;
    if (this.#beginsElement(close)) {
      const last = lastPart(this.#at.text, before);
      this.#at.problems.add('missing-comma', last, before, insertion(before, ','));
    } else this.#at.stop('unexpected', this.#at.next);
    return isAbridged;
  }

  /** Whether what comes next is surely another element, and only the comma before it is missing. */
  #beginsElement(close: '}' | ']'): boolean {
    const { kind } = this.#at.next;
    if (close === ']') return CLOSING.has(kind) || kind === 'string' || kind === 'number';
    const isKey = kind === 'string' || kind === 'single' || kind === 'smart' || kind === 'word';
    return isKey && this.#at.second.kind === ':';
  }

  #close(wanted: '}' | ']'): void {
    if (this.#at.isStopped) return;
    const { text, problems, lastEnd } = this.#at;
    const { kind, start, end } = this.#at.next;
    if (kind === wanted) {
      this.#at.take();
    } else if (kind === 'end') {
      const missing = missingClose(text, this.#open, lastEnd);
      problems.add('missing-close', missing.start, missing.end, missing.edit);
      this.#at.halt();
    } else if (kind === CLOSING.get(text[this.#open.at(-2) ?? -1])) {
      // It closes the bracket around: the one inside was forgotten.
      problems.add('missing-close', lastPart(text, lastEnd), lastEnd, insertion(lastEnd, wanted));
    } else {
      problems.add('wrong-close', start, end, { span: { start, end }, newText: wanted });
      this.#at.take();
    }
  }
}
