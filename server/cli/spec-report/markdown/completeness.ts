import type { SectionView, Shown, ViewState } from '../../../core/features/view/spec-view.ts';
import type { Span } from '../../../core/text/span.ts';
import { STATE_WORDS } from './state-words.ts';
import { type Column, more, table } from './table.ts';
import { words } from './words.ts';
import type { SpecWriting } from './writing.ts';

/** A section with the titles of those around it. */
interface Row {
  readonly titles: readonly string[];
  readonly section: SectionView;
}

/** How far each section is, and then what is left to do, as lines; nothing for no sections. */
export function completeness(sections: Shown<SectionView>, writing: SpecWriting): string[] {
  const rows = sections.items.flatMap((section) => rowsOf(section, []));
  const hidden = sections.total - sections.items.length;
  const shown = { items: rows, total: rows.length + hidden };
  const { rows: most } = writing;
  return [...table(columns(writing), shown, most, 'sections'), ...openParts(rows, writing)];
}

function rowsOf(section: SectionView, outer: readonly string[]): Row[] {
  const titles = [...outer, section.title];
  return [{ titles, section }, ...section.sections.flatMap((each) => rowsOf(each, titles))];
}

function columns({ characters, place }: SpecWriting): Column<Row>[] {
  return [
    { title: 'Section', cell: ({ titles }) => named(titles, characters) },
    { title: 'State', cell: ({ section }) => STATE_WORDS[section.state] },
    ...count('Done', 'done'),
    ...count('Missing', 'missing'),
    ...count('Placeholders', 'placeholder'),
    ...count('Not applicable', 'not-applicable'),
    { title: 'Reason', cell: ({ section }) => words(reasons(section), characters) },
    { title: 'Where', cell: ({ section }) => place(section.at) },
  ];
}

/** Why it, or a part of it, does not apply. */
function reasons({ reason, parts }: SectionView): string {
  const own = parts.filter((part) => part.reason !== '' && part.state === 'not-applicable');
  return [reason, ...own.map((part) => `${part.name}: ${part.reason}`)]
    .filter((text) => text !== '')
    .join('; ');
}

function count(title: string, state: ViewState): Column<Row>[] {
  return [{ title, align: 'right', cell: ({ section }) => `${section.progress[state]}` }];
}

/** Each gap and each leftover as a task. */
function openParts(rows: readonly Row[], { rows: most, characters, place }: SpecWriting): string[] {
  const open = rows.flatMap(gapsOf);
  if (open.length === 0) return [];
  const tasks = open.slice(0, most).map(({ titles, state, at, work = '' }) => {
    const todo = work === '' ? '' : `. ${words(work, characters)}`;
    return `- [ ] ${STATE_WORDS[state]}: ${named(titles, characters)} (${place(at)})${todo}`;
  });
  return ['', '**Left to do**', '', ...tasks, ...more(open.length - tasks.length)];
}

/** A part that is not done, with the titles of what is around it. */
interface Gap {
  readonly titles: readonly string[];
  readonly state: ViewState;
  readonly at: Span;
  readonly work?: string | undefined;
}

/** What a section lacks: parts of it, or all of it. What lies in its own sections is theirs. */
function gapsOf({ titles, section }: Row): readonly Gap[] {
  const { state, at, parts } = section;
  const open = parts.filter((part) => part.state === 'missing' || part.state === 'placeholder');
  if (open.length > 0) {
    // Of a section that is not there the one part is the section.
    const named = (name: string) => (name === section.title ? titles : [...titles, name]);
    return open.map((part) => ({ ...part, titles: named(part.name) }));
  }
  return state === 'missing' || state === 'placeholder' ? [{ titles, state, at }] : [];
}

function named(titles: readonly string[], characters: number): string {
  return titles.map((title) => words(title, characters)).join(' › ');
}
