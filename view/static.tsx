import { renderToStaticMarkup } from 'preact-render-to-string';
import type { SpecView } from '../server/core/features/view/spec-view.ts';
import { type PageHost, PageHostContext } from './host.ts';
import { Page } from './page.tsx';

/** The page of one document as HTML, to stand in a page of somebody else. Everything in it is escaped. */
export function staticPage(view: SpecView, host: PageHost): string {
  return renderToStaticMarkup(
    <PageHostContext.Provider value={host}>
      <Page view={view} />
    </PageHostContext.Provider>,
  );
}
