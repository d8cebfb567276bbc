import { Memo } from '../../text/memo.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { Measured } from './measured.ts';
import type { SectionView } from './spec-view.ts';
import type { Placed } from './whole.ts';

interface Known {
  readonly start: number;
  readonly key: string;
  readonly view: SectionView;
}

const known = new Memo<Measured, Known>();

/** An outermost section as the view shows it; the same one as long as it stands where it stood. */
export function sectionView({ start, key, measured }: Placed): SectionView {
  let cached = known.get(measured);
  if (cached?.start !== start || cached.key !== key) {
    const view = placed(measured, key, (span) => shiftSpan(span, start));
    cached = { start, key, view };
    known.set(measured, cached);
  }
  return cached.view;
}

function placed(measured: Measured, key: string, place: (span: Span) => Span): SectionView {
  const { title, at, state, reason, progress, parts, sections } = measured;
  return {
    key,
    title,
    at: place(at),
    state,
    reason,
    progress,
    parts: parts.map((part) => ({
      key: partKey(key, part.id),
      name: part.name,
      state: part.state,
      at: place(part.at),
      reason: part.reason,
      work: part.todo?.title,
    })),
    sections: sections.map((each) => placed(each, sectionKey(key, each.id), place)),
  };
}

/** The key of a section below another. */
export function sectionKey(parent: string, id: string): string {
  return `${parent}/${id}`;
}

/** The key of a part of a section. */
export function partKey(section: string, id: string): string {
  return `${section}#${id}`;
}
