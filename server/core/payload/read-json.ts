import { insertion } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { JsonMember, JsonNode, JsonObject, JsonReading } from './json.ts';
import { JsonCursor } from './json-cursor.ts';
import { lastPart } from './json-repairs.ts';
import { CLOSING } from './json-tokens.ts';
import { missingClose } from './missing-close.ts';
import { readColon, readKey } from './read-key.ts';
import { readScalar } from './read-scalar.ts';

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
    const end = this.#at.text.slice(start).search(/[\r\n]|$/) + start;
    if (this.#at.next.kind === '}') {
      this.#at.take();
      this.#at.problems.add('missing-open', start, end, insertion(start, '{ '));
    } else {
      const repairs = [insertion(start, '{ '), insertion(object.end, ' }')];
      this.#at.problems.add('fragment', start, end, ...repairs);
    }
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
    while (!this.#isAtEnd('}')) {
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
    while (!this.#isAtEnd(']')) {
      const item = this.#value();
      if (item) items.push(item);
      this.#separator(']');
    }
    this.#close(']');
    return { kind: 'array', start, end: this.#at.lastEnd, items };
  }

  #member(names: Set<string>): JsonMember | undefined {
    const token = this.#at.next;
    const name = readKey(this.#at);
    if (name === undefined) return undefined;
    if (names.has(name)) this.#at.problems.add('duplicate-key', token.start, token.end);
    names.add(name);
    const key = { name, start: token.start, end: this.#at.lastEnd };
    if (!readColon(this.#at, key)) return undefined;
    this.#at.skipComments();
    if (this.#at.isAtEnd || this.#at.next.kind === ',') {
      this.#at.stop('missing-value', key);
      return undefined;
    }
    const value = this.#lacksOpening() ? this.#implied(key) : this.#value();
    return value && { key, value, start: key.start, end: value.end };
  }

  /** Whether members follow where their opening brace should: a bracket too many closes them. */
  #lacksOpening(): boolean {
    return this.#at.next.kind === 'string' && this.#at.second.kind === ':' && this.#at.surplus > 0;
  }

  /** An object whose opening brace is missing. */
  #implied(key: Span): JsonNode | undefined {
    const { next, lastEnd } = this.#at;
    this.#at.problems.add('missing-open', key.start, key.end, insertion(lastEnd, ' {'));
    this.#at.surplus--;
    return this.#deeper(() => {
      const object = this.#members(next.start);
      this.#close('}');
      return object;
    });
  }

  /** Whether no element follows. A closing bracket that is one too many, and in the middle, is passed. */
  #isAtEnd(close: '}' | ']'): boolean {
    const { kind } = this.#at.next;
    const isClosing = kind === '}' || kind === ']';
    if (isClosing && this.#at.surplus > 0 && (kind !== close || this.#goesOn(close))) {
      this.#at.surplus--;
      this.#at.drop('extra-close');
      return this.#isAtEnd(close);
    }
    return this.#at.isAtEnd;
  }

  /** Whether another element stands behind a closing bracket, with no comma between. */
  #goesOn(close: '}' | ']'): boolean {
    const { kind } = this.#at.second;
    return close === '}' ? kind === 'string' : kind === 'string' || kind === 'number';
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
      if (this.#isAtEnd(close) && this.#at.next.kind === close && !isAbridged)
        this.#at.remove('trailing-comma', { start, end });
      return isAbridged;
    }
    if (this.#isAtEnd(close) || isAbridged) return isAbridged;
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
