import type { ComponentChildren } from 'preact';
import { usePageHost } from './host.ts';

/** The parts of the page, in their order, and how the contents call them. */
export const CHAPTERS = {
  map: 'Map',
  completeness: 'Completeness',
  mails: 'E-mails',
  pushes: 'Push notifications',
  flows: 'Webhook flows',
  realtime: 'Real-time events',
  fallbacks: 'Fallbacks',
  findings: 'Findings',
} as const;

export type ChapterId = keyof typeof CHAPTERS;

/** One part of the page under its heading. */
export function Chapter({
  id,
  note,
  children,
}: {
  readonly id: ChapterId;
  /** What the part shows, in a few words. */
  readonly note: string;
  readonly children: ComponentChildren;
}) {
  const anchor = useAnchor(id);
  const title = useAnchor('title');
  // Where several pages stand in one, each has such a part: it is named after its document, too.
  const isAlone = title === 'title';
  return (
    <section class={`chapter ${id}`} aria-labelledby={isAlone ? anchor : `${anchor} ${title}`}>
      <div class="chapter-head">
        <h2 id={anchor} tabIndex={-1}>
          {CHAPTERS[id]}
        </h2>
        <p class="note">{note}</p>
      </div>
      <div class="chapter-body">{children}</div>
    </section>
  );
}

/** The id of something on the page that is led to, or named by another. */
export function useAnchor(id: string): string {
  return `${usePageHost().anchors ?? ''}${id}`;
}
