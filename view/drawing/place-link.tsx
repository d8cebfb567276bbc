import type { ComponentChildren } from 'preact';
import type { Span } from '../../server/core/text/span.ts';
import { usePageHost } from '../host.ts';

interface PlaceLinkProps {
  readonly class: string;
  readonly at: Span;
  /** All that the part of the drawing says, for who cannot see it, and on hover. */
  readonly words: string;
  readonly children: ComponentChildren;
}

/** A part of a drawing that leads to its place in the document, where there is an editor to show it. */
export function PlaceLink({ class: name, at, words, children }: PlaceLinkProps) {
  const { reveal, lineOf } = usePageHost();
  const title = <title>{lineOf ? `${words} (line ${lineOf(at)})` : words}</title>;
  if (!reveal) {
    return (
      <g class={name}>
        {title}
        {children}
      </g>
    );
  }
  const follow = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    reveal(at);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <a> without address takes no focus, and there is none to go to.
    <g
      class={`${name} drawing-link`}
      role="link"
      // As SVG spells it: a browser minds the case here, and a page drawn by Preact gets what is written.
      tabindex={0}
      onClick={() => reveal(at)}
      onKeyDown={follow}
    >
      {title}
      {children}
    </g>
  );
}
