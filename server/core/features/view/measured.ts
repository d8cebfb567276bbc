import type { Written } from '../../spec/insert/name-text.ts';
import type { Section } from '../../spec/section.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import type { LensWork } from '../lenses/lens.ts';
import { NO_PROGRESS, progressOf, tally } from './progress.ts';
import type { PartView, SectionView } from './spec-view.ts';

/** A section and its parts before anybody has placed them: spans count from the start of the outermost section. */
export interface Measured extends Omit<SectionView, 'key' | 'parts' | 'sections'> {
  /** Part of the key; different from those beside it. */
  readonly id: string;
  /** Undefined for what stands below the document's title. */
  readonly definition: SectionDefinition | undefined;
  /** Undefined where the document does not have it. */
  readonly section: Section | undefined;
  readonly parts: readonly MeasuredPart[];
  readonly sections: readonly Measured[];
}

export interface MeasuredPart extends Omit<PartView, 'key' | 'work'> {
  /** Part of the key; different from those beside it. */
  readonly id: string;
  readonly todo: Todo | undefined;
}

/** The step towards a part. */
export interface Todo {
  /** In the imperative. */
  readonly title: string;
  /** What is written is the text from where the outermost section begins; so are the spans of what comes back. */
  readonly run: (written: Written) => LensWork;
}

type Content = Pick<Measured, 'parts' | 'sections'>;

/** How far a section that applies is, by what it consists of; one without parts says all that it has to say. */
export function sumUp({ parts, sections }: Content): Pick<Measured, 'state' | 'progress'> {
  const own = tally(parts);
  const all = progressOf([{ progress: own }, ...sections]);
  const { done, missing, placeholder } = all;
  const isOpen = missing + placeholder > 0;
  if (parts.length + sections.length === 0)
    return { state: 'done', progress: { ...NO_PROGRESS, done: 1 } };
  if (!isOpen) return { state: 'done', progress: all };
  const isLeft = missing + done + all['not-applicable'] === 0;
  return { state: isLeft ? 'placeholder' : 'incomplete', progress: all };
}

/** A section that says nothing: one part, that is missing. */
export function missingSection(
  head: Pick<Measured, 'id' | 'title' | 'at' | 'definition' | 'section'>,
  todo: Todo | undefined,
): Measured {
  const { title: name, at } = head;
  return {
    ...head,
    state: 'missing',
    reason: '',
    progress: { ...NO_PROGRESS, missing: 1 },
    parts: [{ id: 'section', name, state: 'missing', at, reason: '', todo }],
    sections: [],
  };
}

/** A section that does not apply. */
export function notApplicableSection(
  head: Pick<Measured, 'id' | 'title' | 'at' | 'definition' | 'section' | 'reason'>,
): Measured {
  const progress = { ...NO_PROGRESS, 'not-applicable': 1 };
  return { ...head, state: 'not-applicable', progress, parts: [], sections: [] };
}

/** Ids that are different: the second of a name is `name~2`. */
export function uniqueIds(): (name: string) => string {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return (name) => {
    let id = name;
    while (taken.has(id)) {
      const count = (counts.get(name) ?? 1) + 1;
      counts.set(name, count);
      id = `${name}~${count}`;
    }
    taken.add(id);
    return id;
  };
}
