/** What an icon says; its words always stand beside it. */
export type IconState = 'complete' | 'incomplete' | 'warning' | 'error' | 'not-applicable';

/** Lines in a square of 12 pixels: told apart by their shape, not by their colour alone. */
const SHAPES: Readonly<Record<IconState, string>> = {
  complete: 'M1.5 6.5 L4.5 9.5 L10.5 2.5',
  incomplete:
    'M6 1 A5 5 0 0 1 6 11 M6 1 A5 5 0 0 0 2.2 2.8 M1.1 5 A5 5 0 0 0 1.1 7 M2.2 9.2 A5 5 0 0 0 6 11',
  warning: 'M6 1 L11.5 10.5 H0.5 Z M6 4.5 V7 M6 8.6 V9',
  error: 'M2 2 L10 10 M10 2 L2 10',
  'not-applicable': 'M6 1 A5 5 0 0 1 6 11 A5 5 0 0 1 6 1 M2.5 9.5 L9.5 2.5',
};

export function StateIcon({ state, x, y }: { state: IconState; x: number; y: number }) {
  return (
    <path class={`drawing-icon is-${state}`} transform={`translate(${x} ${y})`} d={SHAPES[state]} />
  );
}
