import type { ComponentChildren } from 'preact';
import { usePageHost } from '../host.ts';

interface DrawingProps {
  readonly class: string;
  readonly width: number;
  readonly height: number;
  /** What it is a drawing of. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** An SVG drawing in the page: an image, or where its parts lead somewhere, a group of them. */
export function Drawing({ class: name, width, height, label, children }: DrawingProps) {
  const { reveal } = usePageHost();
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={`drawing ${name}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={reveal ? 'group' : 'img'}
      aria-label={label}
    >
      {children}
    </svg>
  );
}
