import type { MarkdownDocument } from '../../markdown/document.ts';
import { FRONT_MATTER_KEY } from '../../spec/detect.ts';
import type { Template } from '../../templates/template.ts';
import { type Completion, sortKey } from './completion.ts';
import { itemFor } from './item.ts';
import { lineAround } from './line-around.ts';

const VALUE = new RegExp(`^(["']?)${FRONT_MATTER_KEY}\\1[ \\t]*:[ \\t]*["']?([\\w-]*)$`);

/** The templates, and `false`, behind our key in the front matter; nothing elsewhere. The document need be no spec yet. */
export function frontMatterItems(
  { text, frontMatter }: MarkdownDocument,
  templates: readonly Template[],
  offset: number,
): Completion[] {
  if (!frontMatter || offset < frontMatter.content.start || offset > frontMatter.content.end)
    return [];
  const line = lineAround(text, offset);
  const typed = line && VALUE.exec(line.before)?.[2];
  if (!line || typed === undefined) return [];
  const start = offset - typed.length;
  const end = offset + (/^[\w-]*/.exec(line.after)?.[0].length ?? 0);
  const token = { start, end, typed, isPlaceholder: false };
  const gap = /:$/.test(line.before) ? ' ' : '';
  const known = templates.map(({ id, title, description }) => ({
    label: id,
    detail: title,
    documentation: description,
  }));
  const off = { label: 'false', detail: 'This document is no integration spec' };
  return [...known, off].map((each, i) =>
    itemFor(token, {
      ...each,
      kind: 'template',
      text: [gap + each.label],
      filter: each.label,
      sortKey: sortKey(1, i),
    }),
  );
}
