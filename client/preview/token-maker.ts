import type { Token } from 'markdown-it';

type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/**
 * Makes tokens of the kind that a list holds, all of which markdown-it's own renderer writes: it escapes
 * texts and attributes, so that nothing of a document is taken for markup.
 */
export class TokenMaker {
  readonly #class: TokenClass;

  constructor(model: Token) {
    this.#class = model.constructor as TokenClass;
  }

  /** An element within a line, with what stands in it. */
  inline(tag: string, attributes: Attributes, content: readonly Token[]): Token[] {
    return [this.open(tag, attributes), ...content, this.close(tag)];
  }

  /** An element on lines of its own. */
  block(tag: string, attributes: Attributes, content: readonly Token[]): Token[] {
    return [
      this.blockOpen(tag, attributes),
      ...content,
      Object.assign(this.close(tag), { block: true }),
    ];
  }

  blockOpen(tag: string, attributes: Attributes): Token {
    return Object.assign(this.open(tag, attributes), { block: true });
  }

  /** The beginning of an element in the place of another block. */
  openInstead(tag: string, name: string, replaced: Token): Token {
    const open = this.blockOpen(tag, {});
    open.attrs = attributesOf(replaced);
    open.map = replaced.map;
    open.attrJoin('class', name);
    return open;
  }

  blockClose(tag: string): Token {
    return Object.assign(this.close(tag), { block: true });
  }

  open(tag: string, attributes: Attributes): Token {
    const token = new this.#class(`ispec_${tag}_open`, tag, 1);
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
    token.attrs = given.map(([name, value]) => [name, value as string]);
    return token;
  }

  close(tag: string): Token {
    return new this.#class(`ispec_${tag}_close`, tag, -1);
  }

  text(content: string): Token {
    return Object.assign(new this.#class('text', '', 0), { content });
  }

  /** A fence in the place of another block. */
  fence(language: string, content: string, map: [number, number], replaced: Token): Token {
    const fence = new this.#class('fence', 'code', 0);
    const attrs = attributesOf(replaced);
    return Object.assign(fence, {
      info: language,
      content,
      map,
      attrs,
      markup: '```',
      block: true,
    });
  }

  /** The same token, but for what is said otherwise. */
  changed(token: Token, change: Partial<Token>): Token {
    return Object.assign(Object.create(Object.getPrototypeOf(token)), token, change);
  }
}

/** The attributes of a token, by which VS Code finds its line again. */
function attributesOf({ attrs }: Token): [string, string | number][] {
  return (attrs ?? []).map(([name, value]) => [name, value]);
}

/** Those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;
