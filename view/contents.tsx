import { CHAPTERS, type ChapterId, useAnchor } from './chapter.tsx';
import { usePageHost } from './host.ts';

/** The way to each part that the page has, with how much there is in it. */
export function Contents({
  chapters,
}: {
  readonly chapters: readonly (readonly [id: ChapterId, size: number])[];
}) {
  const { anchors = '' } = usePageHost();
  return (
    <nav class="contents" aria-labelledby={useAnchor('title')}>
      <ul>
        {chapters.map(([id, size]) => (
          <li key={id}>
            <a href={`#${anchors}${id}`} onClick={() => focusOn(`${anchors}${id}`)}>
              {CHAPTERS[id]} <span class="size">{size}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A webview only scrolls to where a link leads; the keyboard is to go on from there. */
function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
