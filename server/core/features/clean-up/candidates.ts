import type { Spelling } from '../../markdown/spelling.ts';
import { type Edit, removal } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import { firstFrom, SpanSet } from '../../text/span-set.ts';
import { commentEscapes } from './comment-escapes.ts';
import { entityEdits } from './entity-edits.ts';
import { escapeGroups } from './escape-groups.ts';
import { isEscapedComment, type Statement } from './meaning.ts';
import { strayBlanks } from './stray-blanks.ts';

/** Edits that are made together or not at all; made only if the document says the same after them. */
export interface Candidate {
  readonly edits: readonly Edit[];
  /** True for what is no reason to clean up a document, but is cleaned up with the rest. */
  readonly isMinor: boolean;
}

/** A document as it stands, and where it is left alone. */
export interface Export {
  readonly text: string;
  readonly spelling: Spelling;
  readonly statements: readonly Statement[];
  /** For each statement the index of the one whose candidates are tried with its own. */
  readonly owners: readonly number[];
  /** The labels of link definitions, in lower case: brackets around one of them are a link. */
  readonly linkLabels: ReadonlySet<string>;
  readonly untouched: readonly Span[];
}

/** What could be cleaned up, by the owner of the statement in which it stands; -1 before the first. */
export function candidatesIn(document: Export): Map<number, Candidate[]> {
  const { text, spelling, statements, owners, linkLabels, untouched } = document;
  const comments = statements.filter(
    ({ kind, start, end }) => kind === 'comment' && isEscapedComment(text.slice(start, end)),
  );
  const json = statements.filter(({ kind }) => kind === 'json');
  const apart = new SpanSet([...comments, ...json, ...untouched]);
  const ownerOf = (offset: number) => owners[firstFrom(statements, offset + 1) - 1] ?? -1;
  const found = new Map<number, Candidate[]>();
  const add = (edits: readonly Edit[], isMinor: boolean) => {
    const [first] = edits;
    if (!first) return;
    const owner = ownerOf(first.span.start);
    const others = found.get(owner);
    if (others) others.push({ edits, isMinor });
    else found.set(owner, [{ edits, isMinor }]);
  };
  for (const comment of comments)
    add(backslashes(commentEscapes(text, comment, spelling.escapes)), false);
  for (const marks of spelling.boldHeadings) add(marks.map(removal), false);
  const escapes = new Map<number, Span[]>();
  for (const each of spelling.escapes) {
    if (apart.overlap(each)) continue;
    const owner = ownerOf(each.start);
    const others = escapes.get(owner);
    if (others) others.push(each);
    else escapes.set(owner, [each]);
  }
  for (const [owner, own] of escapes) {
    const isInTable = statements[owner]?.kind === 'cell';
    for (const group of escapeGroups(text, own, { isInTable, linkLabels }))
      add(backslashes(group), false);
  }
  for (const edit of [...entityEdits(text, spelling.entities), ...strayBlanks(text, spelling)])
    if (!apart.overlap(edit.span)) add([edit], true);
  return found;
}

function backslashes(escapes: readonly Span[]): Edit[] {
  return escapes.map(({ start }) => removal({ start, end: start + 1 }));
}
