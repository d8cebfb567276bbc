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
  const { lineOf, addressOf } = usePageHost();
  if (!lineOf) return null;
  const line = lineOf(at);
  const text = `line ${line}`;
  return <span class="line">{addressOf ? <a href={addressOf(line)}>{text}</a> : text}</span>;
}
