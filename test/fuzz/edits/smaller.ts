import { smallest } from '../smallest.ts';
import { type EditedText, editsOf, type Segment } from './edited-text.ts';

/** The least that still fails: of edits, of lines, of characters. */
export function smallerEdits(segments: EditedText, fails: (smaller: EditedText) => boolean) {
  const fewer = editsOf(segments).reduce<EditedText>((left, edit) => {
    const without = withoutEdit(left, edit);
    return fails(without) ? without : left;
  }, segments);
  const lines = smallest(cut(fewer, /(?<=\n)/), fails);
  const units = totalLength(lines) > 2_000 ? lines : smallest(cut(lines, ''), fails);
  return joined(numbered(units));
}

/** The same without one of the edits: what it removed stays, what it wrote never was. */
function withoutEdit(segments: EditedText, edit: number): EditedText {
  return segments.flatMap(({ text, born, died }): Segment[] => {
    if (born === edit) return [];
    return [{ text, born, ...(died !== undefined && died !== edit && { died }) }];
  });
}

function cut(segments: EditedText, at: RegExp | ''): EditedText {
  return segments.flatMap((segment) =>
    segment.text.split(at).map((text) => ({ ...segment, text })),
  );
}

function totalLength(segments: EditedText): number {
  return segments.reduce((sum, { text }) => sum + text.length, 0);
}

/** The edits that are left, counted from 1. */
function numbered(segments: EditedText): EditedText {
  const numbers = new Map(editsOf(segments).map((edit, i) => [edit, i + 1]));
  const of = (edit: number) => numbers.get(edit) ?? 0;
  return segments.map(({ text, born, died }) => ({
    text,
    born: of(born),
    ...(died !== undefined && { died: of(died) }),
  }));
}

function joined(segments: EditedText): EditedText {
  const all: Segment[] = [];
  for (const segment of segments) {
    const last = all.at(-1);
    if (last && last.born === segment.born && last.died === segment.died)
      all[all.length - 1] = { ...last, text: last.text + segment.text };
    else all.push(segment);
  }
  return all;
}
