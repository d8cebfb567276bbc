import type { FallbackView, Shown } from '../server/core/features/view/spec-view.ts';
import { CRITICALITIES, type Criticality } from '../server/core/spec/fallback/criticality.ts';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';
import { Rest } from './rest.tsx';
import { named } from './words.ts';

const LEVEL_NAMES: Readonly<Record<Criticality, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  unknown: 'Not said',
};

/** What happens when a provider is down, the worst case first. */
export function Fallbacks({ fallbacks }: { readonly fallbacks: Shown<FallbackView> }) {
  return (
    <>
      <table class="table fallback-table">
        <caption class="hidden">Fallbacks by criticality</caption>
        <thead>
          <tr>
            <th scope="col">Criticality</th>
            <th scope="col">Provider</th>
            <th scope="col">When it is down</th>
          </tr>
        </thead>
        {CRITICALITIES.map((level) => (
          <Level
            key={level}
            level={level}
            rows={fallbacks.items.filter(({ criticality }) => criticality === level)}
          />
        ))}
      </table>
      <Rest of={fallbacks} />
    </>
  );
}

function Level({
  level,
  rows,
}: {
  readonly level: Criticality;
  readonly rows: readonly FallbackView[];
}) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={`${row.at.start} ${row.name}`} class={row.state}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={rows.length} class={`level ${level}`}>
              <Weight level={level} />
              {LEVEL_NAMES[level]}
            </th>
          )}
          <th scope="row">
            <Place at={row.at}>{named(row.name)}</Place>
          </th>
          <td>
            <Strategy row={row} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** As many bars of four as it weighs. */
function Weight({ level }: { readonly level: Criticality }) {
  const weight = 4 - CRITICALITIES.indexOf(level);
  return (
    <svg class="weight" viewBox="0 0 16 12" aria-hidden="true" focusable="false">
      {[1, 2, 3, 4].map((n) => (
        <rect
          key={n}
          class={n <= weight ? 'full' : 'empty'}
          x={4 * n - 3.5}
          y={10 - 2.5 * n}
          width={3}
          height={2.5 * n + 1.5}
        />
      ))}
    </svg>
  );
}

function Strategy({ row: { state, strategy } }: { readonly row: FallbackView }) {
  if (state === 'done') return <>{strategy}</>;
  return (
    <span class="gap">
      <Mark of={state} />
      {state === 'missing' && !strategy ? 'No fallback yet' : `${state}: ${strategy}`}
    </span>
  );
}
