import { renderToStaticMarkup } from 'preact-render-to-string';
import type { SpecView } from '../../server/core/features/view/spec-view.ts';
import { type PageHost, PageHostContext } from '../../view/host.ts';
import { Page } from '../../view/page.tsx';
import { lineOf } from '../helpers/sample-views.ts';

/** As a webview: everything can be asked for. */
export const EDITOR: PageHost = {
  reveal: () => {},
  work: () => {},
  fix: () => {},
  exportMap: () => {},
};

/** As a report: all that can be said is where things stand. */
export const REPORT: PageHost = { lineOf };

/** The page of a view as HTML. */
export function pageHtml(view: SpecView, host: PageHost): string {
  return renderToStaticMarkup(
    <PageHostContext.Provider value={host}>
      <main>
        <Page view={view} />
      </main>
    </PageHostContext.Provider>,
  );
}

/** The texts of all elements of a kind, in their order, tags aside. */
export function textsOf(html: string, tag: string): string[] {
  const elements = html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'));
  return [...elements].map(([, inner = '']) => plain(inner));
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
