import type { Facts } from '../../catalogs/facts.ts';
import { editMarkdown, type MarkdownDocument } from '../../markdown/document.ts';
import { type ReadingOptions, readDocument } from '../../spec/detect.ts';
import { maskOf } from '../../spec/mask.ts';
import type { Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { type Completion, type Completions, NOTHING } from './completion.ts';
import { frontMatterItems } from './front-matter.ts';
import { lineAround } from './line-around.ts';
import { placeAt } from './place.ts';
import { referencePath } from './reference-path.ts';
import { ITEM_SOURCES } from './registry.ts';
import { MOST_OPERATIONS } from './sources/endpoints.ts';
import { isInFence, maySuppress, suppressionItems } from './suppressions.ts';

/** A document, as a spec where it is one. */
export interface CompletedDocument {
  readonly markdown: MarkdownDocument;
  readonly spec: Spec | undefined;
}

/**
 * What may be written at an offset: nothing in code, in prose, outside of the text, and in a document that is
 * no spec, its front matter left aside. Works on unfinished text, runs no rule, and never throws.
 */
export function completionsAt(
  { markdown, spec }: CompletedDocument,
  options: ReadingOptions,
  facts: Facts,
  offset: number,
): Completions {
  const line = lineAround(markdown.text, offset);
  if (!line) return NOTHING;
  const front = frontMatterItems(markdown, options.templates, offset);
  if (front.length > 0) return { items: front, isIncomplete: false };
  if (maySuppress(line.before)) {
    const known = spec ?? withClosedComment(markdown, options, line.end);
    if (!known || isInFence(markdown, offset)) return NOTHING;
    return { items: suppressionItems(markdown, styleOf(known), offset), isIncomplete: false };
  }
  const place = spec && placeAt(spec, facts, offset);
  if (!place) return NOTHING;
  const mask = maskOf(spec, facts);
  const items = eachOnce(ITEM_SOURCES.flatMap((source) => [...source(place)])).filter(
    // The document's own words are offered again, its credentials are not.
    ({ label, edit }) => !mask || mask.hide(label + edit.newText) === label + edit.newText,
  );
  const path = referencePath(place);
  const operations = items.filter(({ kind }) => kind === 'endpoint');
  const isIncomplete = operations.length >= MOST_OPERATIONS;
  return { items, isIncomplete, ...(path && { path }) };
}

/** Of items that write the same the first: what a provider does by default may be an example, too. */
function eachOnce(items: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return items.filter(({ label, edit }) => {
    const key = `${label}\n${edit.newText}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A comment that is not closed yet hides the rest of the document, by which it is known as a spec. */
function withClosedComment(
  markdown: MarkdownDocument,
  options: ReadingOptions,
  at: number,
): Spec | undefined {
  const text = `${markdown.text.slice(0, at)} -->${markdown.text.slice(at)}`;
  const closed = editMarkdown(markdown, text, { start: at, oldEnd: at, newEnd: at + 4 });
  const reading = readDocument(closed, options);
  return reading.kind === 'spec' ? reading.spec : undefined;
}
