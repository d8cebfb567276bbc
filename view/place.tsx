import type { ComponentChildren } from 'preact';
import type { Span } from '../server/core/text/span.ts';
import { usePageHost } from './host.ts';
import { Mark } from './mark.tsx';

/** Something that stands somewhere in the document: leads there, or says in which line it is. */
export function Place({
  at,
  children,
}: {
  readonly at: Span;
  readonly children: ComponentChildren;
}) {
  const { reveal } = usePageHost();
  if (!reveal) {
    return (
      <>
        {children} <Line at={at} />
      </>
    );
  }
  return (
    <button type="button" class="place" onClick={() => reveal(at)}>
      {children}
    </button>
  );
}

/** The same beside a thing that does something else when it is clicked. */
export function PlaceOf({ at, name }: { readonly at: Span; readonly name: string }) {
  const { reveal } = usePageHost();
  if (!reveal) return <Line at={at} />;
  const label = `Go to ${name}`;
  return (
    <button type="button" class="go" aria-label={label} title={label} onClick={() => reveal(at)}>
      <Mark of="go" />
    </button>
  );
}

function Line({ at }: { readonly at: Span }) {
  const { lineOf } = usePageHost();
  return lineOf ? <span class="line">line {lineOf(at)}</span> : null;
}
