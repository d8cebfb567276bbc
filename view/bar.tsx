import type { Progress, ViewState } from '../server/core/features/view/spec-view.ts';
import { askedFor } from './words.ts';

/** How high each state stands in the bar, of 8: what is missing leaves the track empty. */
const HEIGHTS: Readonly<Record<ViewState, number>> = {
  done: 8,
  placeholder: 4,
  'not-applicable': 2,
  missing: 0,
};

/** How far something is, as a bar that can be read without its colours. The words stand beside it. */
export function ProgressBar({ progress }: { readonly progress: Progress }) {
  const total = askedFor(progress);
  let x = 0;
  const rects = Object.entries(HEIGHTS).map(([state, height]) => {
    const width = (100 * progress[state as ViewState]) / Math.max(total, 1);
    const from = x;
    x += width;
    return <rect class={state} x={from} y={8 - height} width={width} height={height} />;
  });
  return <Track>{rects}</Track>;
}

/** How much of what there is room for is taken: full where it is too much. */
export function SizeBar({ size, limit }: { readonly size: number; readonly limit: number }) {
  const isOver = size > limit;
  const width = isOver ? 100 : (100 * size) / limit;
  return (
    <Track>
      <rect class={isOver ? 'error' : 'size'} x={0} y={0} width={width} height={8} />
    </Track>
  );
}

function Track({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <svg
      class="bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
