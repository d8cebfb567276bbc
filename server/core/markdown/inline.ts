import type { SyntaxNode } from '@lezer/common';
import type { DecodedText, LinkTarget } from '../text/decoded-text.ts';
import type { Span } from '../text/span.ts';
import { decodeEntity } from './entity.ts';
import { childrenOf, nodeSpan, nodeText, type Source } from './source.ts';
import { TextBuilder } from './text-builder.ts';

/** An inline comment: its source and what it says. */
export interface InlineComment extends Span {
  readonly text: string;
}

export interface InlineContent {
  readonly text: DecodedText;
  readonly comments: readonly InlineComment[];
}

/** Marks that a reader never sees. */
const HIDDEN = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'HeaderMark',
  'QuoteMark',
  'TaskMarker',
  'ProcessingInstruction',
]);

/** The raised mark of a footnote, which is no part of a name; what is raised behind a digit is its power. */
const FOOTNOTE = /^\D?(<sup>\s?\[?\^?[\da-z*†‡]{1,2}\]?\s?<\/sup>)/i;

/**
 * Decodes what stands inside a node (a paragraph, a heading, a cell). Line ends become LF, without the
 * next line's indentation. Code stays as it is, links give their text.
 */
export function decodeInline(node: SyntaxNode, source: Source, within?: Span): InlineContent {
  const span = within ?? nodeSpan(node, source);
  const decoder = new InlineDecoder(source);
  decoder.children(node, span);
  return { text: decoder.builder.build(span), comments: decoder.comments };
}

class InlineDecoder {
  readonly builder = new TextBuilder();
  readonly comments: InlineComment[] = [];
  readonly #source: Source;
  /** Where a link written in HTML begins, until it ends. */
  #anchor: { readonly from: number; readonly target: LinkTarget } | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  /** What stands in `span`, child by child, with the plain text between the children. */
  children(node: SyntaxNode, span: Span): void {
    let at = span.start;
    for (const child of childrenOf(node)) {
      const place = nodeSpan(child, this.#source);
      if (place.end <= at) continue;
      if (place.start >= span.end) break;
      this.#plain(at, place.start);
      const note = child.name === 'HTMLTag' ? this.#footnote(place.start) : 0;
      at = place.start + note;
      if (note > 0) continue;
      this.#node(child, place);
      at = place.end;
    }
    this.#plain(at, span.end);
  }

  #node(node: SyntaxNode, span: Span): void {
    const { builder } = this;
    const from = builder.length;
    switch (node.name) {
      case 'Escape':
        builder.addReplaced(this.#source.text.slice(span.start + 1, span.end), span);
        break;
      case 'Entity':
        builder.addReplaced(decodeEntity(nodeText(node, this.#source)), span);
        break;
      case 'HardBreak':
        builder.addReplaced('\n', span);
        break;
      case 'InlineCode':
        this.#code(node, span);
        builder.mark('code', from);
        break;
      case 'Emphasis':
        this.children(node, span);
        builder.mark('emphasis', from);
        break;
      case 'StrongEmphasis':
        this.children(node, span);
        builder.mark('strong', from);
        break;
      case 'Strikethrough':
        this.children(node, span);
        builder.mark('struck', from);
        break;
      case 'Link':
      case 'Image':
        this.#link(node, span);
        break;
      case 'Autolink':
        this.#plain(span.start + 1, span.end - 1);
        builder.mark('url', from);
        break;
      case 'URL':
        this.#address(span);
        builder.mark('url', from);
        break;
      case 'Comment':
        this.comments.push({ ...span, text: commentText(nodeText(node, this.#source)) });
        break;
      case 'HTMLTag':
        this.#tag(nodeText(node, this.#source), span);
        break;
      default:
        if (!HIDDEN.has(node.name)) this.children(node, span);
    }
  }

  /** The length of a footnote's mark that begins at an offset; 0 for none. */
  #footnote(start: number): number {
    const around = this.#source.text.slice(Math.max(0, start - 1), start + 60);
    return FOOTNOTE.exec(around)?.[1]?.length ?? 0;
  }

  #plain(start: number, end: number): void {
    const { text } = this.#source;
    const piece = text.slice(start, end);
    if (!piece.includes('\n') && !piece.includes('\r')) {
      if (piece !== '') this.builder.addPlain(piece, start);
      return;
    }
    let at = start;
    while (at < end) {
      const line = /[\r\n]/g;
      line.lastIndex = at;
      const found = line.exec(text)?.index ?? end;
      if (found >= end) break;
      this.builder.addPlain(text.slice(at, found), at);
      const next = found + (/^(?:\r\n|\r|\n)[ \t]*/.exec(text.slice(found, end))?.[0].length ?? 1);
      this.builder.addReplaced('\n', { start: found, end: next });
      at = next;
    }
    if (at < end) this.builder.addPlain(text.slice(at, end), at);
  }

  /** An address that is one without marks: what an export escapes in it is no part of it. */
  #address({ start, end }: Span): void {
    let at = start;
    for (const each of escapesIn(this.#source.text.slice(start, end))) {
      this.#plain(at, start + each.start);
      at = start + each.end;
      this.builder.addReplaced(this.#source.text.slice(at - 1, at), {
        start: start + each.start,
        end: at,
      });
    }
    this.#plain(at, end);
  }

  /** Code between its marks: nothing is escaped there, and one blank at either end belongs to the marks. */
  #code(node: SyntaxNode, span: Span): void {
    const marks = childrenOf(node).filter((child) => child.name === 'CodeMark');
    let start = span.start + ((marks[0]?.to ?? node.from) - node.from);
    let end = span.end - (node.to - (marks.at(-1)?.from ?? node.to));
    const inner = this.#source.text.slice(start, end);
    if (/^ [\s\S]* $/.test(inner) && /\S/.test(inner)) {
      start++;
      end--;
    }
    this.#plain(start, end);
  }

  /** A link with a target gives its text; bare brackets stay, they may be a placeholder. */
  #link(node: SyntaxNode, span: Span): void {
    const from = this.builder.length;
    const marks = childrenOf(node).filter((child) => child.name === 'LinkMark');
    const url = node.getChild('URL');
    const hasTarget = url !== null || node.getChild('LinkLabel') !== null;
    const [open, close] = marks;
    if (!hasTarget && node.name === 'Link' && marks.length === 2) {
      this.children(node, span);
      this.builder.mark('bracket', from);
      return;
    }
    if (!open || !close) return;
    const base = this.#source.base;
    this.children(node, { start: open.to + base, end: close.from + base });
    const target = url && { ...nodeSpan(url, this.#source), text: nodeText(url, this.#source) };
    this.builder.mark('link', from, target ?? undefined);
  }

  #tag(tag: string, span: Span): void {
    const href = /^<a\s[^>]{0,200}?\bhref\s{0,5}=\s{0,5}["']?([^"'\s>]+)/i.exec(tag);
    if (href?.[1]) {
      const end = span.start + href[0].length;
      const target = { start: end - href[1].length, end, text: href[1] };
      this.#anchor = { from: this.builder.length, target };
    } else if (/^<\/a\b/i.test(tag) && this.#anchor) {
      this.builder.mark('link', this.#anchor.from, this.#anchor.target);
      this.#anchor = undefined;
    }
    const said = textOfTag(tag);
    if (said === tag) this.builder.addPlain(tag, span.start);
    else if (said !== '') this.builder.addReplaced(said, span);
  }
}

/** What a reader sees of an HTML tag; empty for most. */
export function textOfTag(tag: string): string {
  if (/^<br\b/i.test(tag)) return '\n';
  // `<API_HOST>` and `<your key>` are tags to the parser and placeholders to everybody else.
  return /^<(?:[A-Z][A-Z0-9_-]+|your[ _-][\w -]+)>$/.test(tag) ? tag : '';
}

/** The backslash escapes of a text, each with the character that it lets stand for itself. */
export function escapesIn(text: string): Span[] {
  return Array.from(text.matchAll(/\\[!-/:-@[-`{-~]/g), ({ index }) => ({
    start: index,
    end: index + 2,
  }));
}

/** What a comment says, without its delimiters and outer blanks. */
export function commentText(comment: string): string {
  return comment
    .replace(/^<!--/, '')
    .replace(/--!?>$/, '')
    .trim();
}
