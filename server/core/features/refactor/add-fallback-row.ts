import { quote } from '../../rules/message.ts';
import { fallbackOf, uncoveredDependencies } from '../../spec/fallback/uncovered.ts';
import { insertRow } from '../../spec/insert/insert-row.ts';
import { styleOf } from '../../spec/style.ts';
import { draftEdit } from '../../text/draft-edit.ts';
import { lineEnd, lineStart } from '../../text/line-bounds.ts';
import { spansMeet } from '../../text/span.ts';
import type { Refactor } from './refactor.ts';

/** On the line that names a provider for which the fallback table has no row. */
export const addFallbackRow: Refactor = function* (spec, _, place) {
  const fallback = fallbackOf(spec);
  const [table] = fallback?.tables ?? [];
  if (!fallback || !table) return;
  const { text } = spec.markdown;
  const field = fallback.section.definition?.fields.find(({ type }) => type === 'fallback-table');
  for (const { name, span } of uncoveredDependencies(spec, fallback)) {
    const line = { start: lineStart(text, span.start), end: lineEnd(text, span.end) };
    if (!spansMeet(line, place)) continue;
    yield {
      id: `add-fallback-row/${name}`,
      title: `Add a fallback row for ${quote(name)}`,
      kind: 'refactor.rewrite',
      edits: () => {
        const where = { source: text, style: styleOf(spec), origin: fallback.start };
        return [draftEdit(insertRow(name, table, field, where))];
      },
    };
  }
};
