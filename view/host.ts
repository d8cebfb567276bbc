import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FindingView } from '../server/core/features/view/spec-view.ts';
import type { Span } from '../server/core/text/span.ts';

/** What the page can ask of whoever shows it. A report can do nothing but say where things stand. */
export interface PageHost {
  /** Shows the place in the document; absent where there is no editor. */
  readonly reveal?: (at: Span) => void;
  /** Does what a gap asks for, by the key of its part; absent where nothing can be edited. */
  readonly work?: (key: string) => void;
  /** Applies a fix, by its index; absent where nothing can be edited. */
  readonly fix?: (finding: FindingView, index: number) => void;
  /** Writes the map into a file; absent where that cannot be. */
  readonly exportMap?: () => void;
  /** The line of a place, from 1; absent where the editor shows it anyway. */
  readonly lineOf?: (at: Span) => number;
  /** The address at which such a line can be read; absent where there is none. */
  readonly addressOf?: ((line: number) => string) | undefined;
  /** What the ids of the page begin with, where several pages stand in one. */
  readonly anchors?: string;
}

export const PageHostContext = createContext<PageHost>({});

export function usePageHost(): PageHost {
  return useContext(PageHostContext);
}
