import { quote } from '../../rules/message.ts';
import { addRow } from '../../spec/fallback/add-row.ts';
import { fallbackOf, uncoveredDependencies } from '../../spec/fallback/uncovered.ts';
import { styleOf } from '../../spec/style.ts';
import { draftEdit } from '../../text/draft-edit.ts';
import { lineEnd, lineStart } from '../../text/line-bounds.ts';
import { spansMeet } from '../../text/span.ts';
import type { Refactor } from './refactor.ts';

/** On the line that names a provider for which the fallback table has no row. */
export const addFallbackRow: Refactor = function* (spec, _, place) {
  const fallback = fallbackOf(spec);
  if (!fallback) return;
  const { text } = spec.markdown;
  for (const { name, span } of uncoveredDependencies(spec, fallback)) {
    const line = { start: lineStart(text, span.start), end: lineEnd(text, span.end) };
    if (!spansMeet(line, place)) continue;
    yield {
      id: `add-fallback-row/${name}`,
      title: `Add a fallback row for ${quote(name)}`,
      kind: 'refactor.rewrite',
      edits: () => {
        const edit = addRow(name, fallback, { source: text, style: styleOf(spec) });
        return edit ? [draftEdit(edit)] : [];
      },
    };
  }
};
