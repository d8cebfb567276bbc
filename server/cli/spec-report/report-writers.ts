import type { SpecReport } from '../../../view/reported.ts';
import { htmlReport } from './html.ts';
import { markdownReport } from './markdown/markdown-report.ts';
import type { ReportFormat, ReportOptions } from './report-options.ts';

/** How a report is written in one format. */
interface ReportWriter {
  /** The whole report, its last line end included. */
  readonly write: (
    report: SpecReport,
    options: Pick<ReportOptions, 'most'>,
  ) => string | Promise<string>;
  /** How many elements of each list it wants where nobody says: more than anybody wrote by hand. */
  readonly most: number;
}

/** A new format is a name in ReportFormat, and a line here. */
export const REPORT_WRITERS: Readonly<Record<ReportFormat, ReportWriter>> = {
  html: { write: htmlReport, most: 2_000 },
  md: { write: markdownReport, most: 200 },
};
