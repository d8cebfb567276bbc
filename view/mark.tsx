/** What a mark can stand for, and how it is drawn in a square of 16. Each is told by its shape alone. */
const SHAPES = {
  done: 'M3.5 8.5l3 3 6-7',
  complete: 'M3.5 8.5l3 3 6-7',
  missing: 'M4.5 4.5l7 7m0-7l-7 7',
  placeholder: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7l2.3 2.3',
  incomplete: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 2.5v11',
  'not-applicable': 'M3.5 8h9',
  error: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M5.8 5.8l4.4 4.4m0-4.4l-4.4 4.4',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.5m0 1.5v.4',
  info: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 7.3v3.7m0-6.4v.4',
  hint: 'M5.5 10a4 4 0 1 1 5 0v1.5h-5zM6.5 13.7h3',
  sent: 'M2.5 8h10m-4-4l4 4-4 4',
  received: 'M13.5 8h-10m4-4l-4 4 4 4',
  go: 'M6 3.5H3.5v9h9V10M9 3h4v4m0-4L7.5 8.5',
} as const;

export type MarkName = keyof typeof SHAPES;

/** A small sign before a word. It says nothing to a screen reader: the word has to be there, too. */
export function Mark({ of }: { readonly of: MarkName }) {
  return (
    <svg class={`mark ${of}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[of]} />
    </svg>
  );
}
