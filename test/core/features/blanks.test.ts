import { expect, test } from 'vitest';
import { actionsAt } from '../../../server/core/features/actions.ts';
import { refactorsAt } from '../../../server/core/features/refactor/registry.ts';
import { snippetTexts } from '../../../server/core/text/draft.ts';
import { type DraftEdit, joinTouching, plainEdit } from '../../../server/core/text/draft-edit.ts';
import { applyEdits, type Edit } from '../../../server/core/text/edit.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { allSpecs, sectionOffsets } from '../../helpers/specs.ts';
import { SPELLINGS } from '../../helpers/spellings.ts';

test.each(['as it stands', 'escaped', 'CRLF'])(
  'filled in with what stands there at first, a snippet is the plain edit: %s',
  (spelling) => {
    let tried = 0;
    for (const [name, clean] of allSpecs()) {
      const text = SPELLINGS[spelling]?.(clean) ?? '';
      for (const { title, edits } of everyAction(text)) {
        const plain = applyEdits(text, edits.map(plainEdit));
        expect(applyEdits(text, asFilledIn(edits)), `${name}: ${title}`).toBe(plain);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(500);
  },
);

/** What has blanks among all that is offered for a document's findings and sections. */
function everyAction(text: string) {
  const { spec, findings } = checkText(text, ENVIRONMENT);
  if (!spec) return [];
  const fixes = findings.flatMap(({ span }) => actionsAt(spec, findings, span));
  const refactors = sectionOffsets(spec).flatMap((at) =>
    refactorsAt(spec, ENVIRONMENT.facts, { start: at, end: at }),
  );
  return [...fixes, ...refactors].flatMap(({ title, edits }) => {
    const all = edits?.() ?? [];
    return all.some((edit) => 'draft' in edit) ? [{ title, edits: all }] : [];
  });
}

/** The edits as an editor makes them of snippets of which nothing is changed. */
function asFilledIn(edits: readonly (Edit | DraftEdit)[]): Edit[] {
  const joined = joinTouching(
    edits.map((edit) => ('draft' in edit ? edit : { span: edit.span, draft: [edit.newText] })),
  );
  const texts = snippetTexts(joined.map(({ draft }) => draft));
  return joined.map(({ span }, i) => ({ span, newText: expanded(texts[i] ?? '') }));
}

/** A snippet's text, read by the grammar of the Language Server Protocol. */
function expanded(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$(\d)|\$\{\d+\}|\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\,|])*)(?:\\.|[^\\|])*\|\}/g,
    (_, escaped = '', __, text = '', choice = '') =>
      escaped + text.replace(/\\(.)/g, '$1') + choice.replace(/\\(.)/g, '$1'),
  );
}
