import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { FoldsContext } from './folds.ts';

/**
 * Something that can be folded up. How it begins is decided once: it does not close under one's hands
 * because the last gap in it was filled.
 */
export function Fold({
  id,
  open,
  summary,
  children,
}: {
  /** Equal for the same thing in the next version of the document. */
  readonly id: string;
  readonly open: boolean;
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const folds = useContext(FoldsContext);
  const [isOpen, setOpen] = useState(() => folds.get(id) ?? open);
  const remember = (now: boolean) => {
    // The browser also tells of the state in which it was drawn.
    if (now === isOpen) return;
    setOpen(now);
    folds.set(id, now);
  };
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => remember(currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
