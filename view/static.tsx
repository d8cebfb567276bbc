import { renderToStaticMarkup } from 'preact-render-to-string';
import { Report } from './report.tsx';
import type { SpecReport } from './reported.ts';

/** A report as HTML, to stand in the body of a page. Everything in it is escaped. */
export function staticReport(report: SpecReport): string {
  return renderToStaticMarkup(<Report report={report} />);
}
