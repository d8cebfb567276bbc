/** What a report can be written as; `md` is Markdown. */
export const REPORT_FORMATS = ['html', 'md'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What `report` was asked to do. */
export interface ReportOptions {
  readonly format: ReportFormat;
  /** Where to write it, an absolute path; undefined for standard output. */
  readonly output: string | undefined;
  /** How many rows a table has at most; undefined for what suits the format. */
  readonly most: number | undefined;
  /** The address below which the files can be read; undefined to link nothing. */
  readonly links: string | undefined;
  /** The id of the template to read every file with; undefined to find each file's own. */
  readonly template: string | undefined;
  /** The absolute path of the one configuration to use. */
  readonly configurationFile: string | undefined;
}
