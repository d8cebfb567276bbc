import type { ComponentChildren } from 'preact';
import { usePageHost } from '../host.ts';

/**
 * Around a drawing: where the page is too narrow to read it, it scrolls, also by the keyboard. A report's
 * drawings shrink instead.
 */
export function DrawingScroll({ children }: { readonly children: ComponentChildren }) {
  const { reveal } = usePageHost();
  return (
    <div class="drawing-scroll" {...(reveal && { tabIndex: 0 })}>
      {children}
    </div>
  );
}
