// The page in a webview: shows what the extension sends, and tells it what a person wants.
import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { keep, kept, keptFolds, tell } from './editor.ts';
import { FoldsContext } from './folds.ts';
import { type PageHost, PageHostContext } from './host.ts';
import type { ToPage } from './messages.ts';
import { Page } from './page.tsx';
import { readToPage } from './read-messages.ts';

function Webview() {
  const [shown, show] = useState<ToPage>();
  useEffect(() => {
    window.addEventListener('message', ({ data }) => {
      const message = readToPage(data);
      if (!message) return;
      keep({ document: message.document });
      show(message);
    });
    tell({ kind: 'ready' });
  }, []);
  if (!shown) return null;
  if (shown.kind === 'view') return <Shown shown={shown} />;
  return (
    <main>
      <p role="status">{shown.message}</p>
    </main>
  );
}

/** The next view of the same document is drawn into the same elements: focus, scroll and folds stay. */
function Shown({ shown: { version, view } }: { readonly shown: ToPage & { kind: 'view' } }) {
  const host = useMemo(() => hostFor(version), [version]);
  useLayoutEffect(keepScroll, []);
  return (
    <FoldsContext.Provider value={keptFolds}>
      <PageHostContext.Provider value={host}>
        <main>
          <Page view={view} />
        </main>
      </PageHostContext.Provider>
    </FoldsContext.Provider>
  );
}

function hostFor(version: number): PageHost {
  return {
    reveal: (at) => tell({ kind: 'reveal', version, at }),
    work: (key) => tell({ kind: 'work', version, key }),
    fix: ({ rule, at, message }, index) => tell({ kind: 'fix', version, rule, at, message, index }),
    exportMap: () => tell({ kind: 'export-map' }),
  };
}

/** How far down the page is; a message in its place has no say in it. */
let scroll = kept.scroll;

/** Goes to where the page was before, and keeps where it is from then on: any moment may be its last. */
function keepScroll(): () => void {
  window.scrollTo(0, scroll);
  const notice = () => {
    scroll = window.scrollY;
    keep({ scroll });
  };
  window.addEventListener('scroll', notice, { passive: true });
  return () => window.removeEventListener('scroll', notice);
}

render(<Webview />, document.body);
