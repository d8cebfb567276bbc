import fc from 'fast-check';
import { hostilePiece } from '../../helpers/hostile-text.ts';
import { document, fragment } from '../documents.ts';
import { type EditedText, textAt, withEdit } from './edited-text.ts';
import { type Place, place, placeIn } from './place.ts';

/** What an edit takes away, from its place on: so many units, lines, headings with what follows, or all. */
const UNITS = ['characters', 'before', 'lines', 'sections', 'rest'] as const;

interface Removed {
  readonly unit: (typeof UNITS)[number];
  readonly count: number;
}

/** What it writes: a text, or what it has taken away, once more or in another order. */
type Inserted = string | 'again' | 'doubled' | 'reversed lines';

interface Step {
  readonly place: Place;
  readonly removed: Removed;
  readonly inserted: { readonly text: Inserted };
}

/** One notification of a client: some edits at once, or one undone or done again. */
type Notification = { readonly edits: readonly Step[] } | { readonly undo: 'undo' | 'redo' };

/** What breaks limits, or takes the structure of all that follows along. */
const FLOODS = [
  '['.repeat(3_001),
  `${'[x]'.repeat(2_000)}\n`,
  '> '.repeat(101),
  '- '.repeat(101),
  `${'word '.repeat(2_001)}\n`,
  '```\n',
  '~~~',
  '<!--',
  '-->',
  '<div>\n',
  '<script>\n',
  '<?',
  '---\n',
  '\n---\n',
  '===\n',
  '\ufeff',
  '\0',
  '\ud83d',
  '\udcb3',
  '\u2028',
  '\n\n',
];

const inserted: fc.Arbitrary<Inserted> = fc.oneof(
  { weight: 5, arbitrary: fc.array(hostilePiece, { maxLength: 3 }).map((all) => all.join('')) },
  { weight: 5, arbitrary: fragment },
  { weight: 1, arbitrary: fragment.map((text) => text.replaceAll('\n', '\r\n')) },
  { weight: 1, arbitrary: document },
  { weight: 2, arbitrary: fc.constantFrom(...FLOODS) },
  { weight: 2, arbitrary: fc.constantFrom<Inserted>('again', 'doubled', 'reversed lines') },
  { weight: 3, arbitrary: fc.constant('') },
);

const removed: fc.Arbitrary<Removed> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ unit: 'characters', count: 0 } as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      unit: fc.constantFrom('characters', 'before', 'lines', 'sections'),
      count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 6 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ unit: fc.constantFrom(...UNITS), count: fc.nat(300) }) },
);

const step = fc.record({ place, removed, inserted: inserted.map((text) => ({ text })) });

const notification: fc.Arbitrary<Notification> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(step).map((edits) => ({ edits })) },
  {
    weight: 2,
    arbitrary: fc.array(step, { minLength: 2, maxLength: 4 }).map((edits) => ({ edits })),
  },
  { weight: 2, arbitrary: fc.constantFrom({ undo: 'undo' } as const, { undo: 'redo' } as const) },
);

/** A document and what is done to it. */
export const editedText: fc.Arbitrary<EditedText> = fc
  .tuple(document, fc.array(notification, { minLength: 1, maxLength: 12 }))
  .map(([text, notifications]) => play(text.replace(/[⟪⟫]/g, ''), notifications));

interface Done {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

function play(first: string, notifications: readonly Notification[]): EditedText {
  let segments: EditedText = [{ text: first, born: 0 }];
  let text = first;
  const done: Done[] = [];
  const undone: Done[] = [];
  let edit = 0;
  for (const each of notifications) {
    let made: Done | undefined;
    if ('edits' in each) {
      made = together(text, each.edits);
      done.push(made);
      undone.length = 0;
    } else {
      const [from, to] = each.undo === 'undo' ? [done, undone] : [undone, done];
      const last = from.pop();
      if (!last) continue;
      to.push(last);
      made = each.undo === 'undo' ? { ...last, before: last.after, after: last.before } : last;
    }
    const { start, before, after } = made;
    if (text.length + after.length > 60_000) break;
    const oldEnd = start + before.length;
    segments = withEdit(segments, ++edit, { start, oldEnd, inserted: after });
    text = text.slice(0, start) + after + text.slice(oldEnd);
    if (text !== textAt(segments, edit)) throw new Error('the generator lost its text');
  }
  return segments;
}

/** Several edits, each of the text that the one before it left, as the one stretch that they change. */
function together(text: string, steps: readonly Step[]): Done {
  let now = text;
  let head = text.length;
  let tail = text.length;
  for (const { place: where, removed: takes, inserted: writes } of steps) {
    const at = placeIn(now, where);
    const [start, end] = stretch(now, at, takes);
    const taken = now.slice(start, end);
    const written = writtenFor(writes.text, taken).replace(/[⟪⟫]/g, '');
    head = Math.min(head, start);
    tail = Math.min(tail, now.length - end);
    now = now.slice(0, start) + written + now.slice(end);
  }
  tail = Math.min(tail, text.length - head, now.length - head);
  return {
    start: head,
    before: text.slice(head, text.length - tail),
    after: now.slice(head, now.length - tail),
  };
}

function writtenFor(text: Inserted, taken: string): string {
  if (text === 'again') return taken;
  if (text === 'doubled') return taken + taken;
  return text === 'reversed lines'
    ? taken
        .split(/(?<=\n)/)
        .reverse()
        .join('')
    : text;
}

function stretch(text: string, at: number, { unit, count }: Removed): [start: number, end: number] {
  if (unit === 'rest') return [at, text.length];
  if (unit === 'characters') return [at, Math.min(text.length, at + count)];
  if (unit === 'before') return [Math.max(0, at - count), at];
  const next = unit === 'lines' ? /\r\n?|\n/g : /\n(?=#+ |\*\*\d)/g;
  next.lastIndex = at;
  for (let left = Math.min(count, 20); left > 0; left--) {
    if (!next.exec(text)) return [at, text.length];
  }
  return [at, next.lastIndex];
}
