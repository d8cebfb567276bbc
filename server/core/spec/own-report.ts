/** What a report of ours in Markdown begins with: it tells of specs, and is none. */
export const REPORT_MARK = '<!-- integration-spec-report -->';

/** Who posts a report may put a line or two above it. */
const HEAD = 1_000;

/** Whether a text is a report that `integration-spec report` wrote. */
export function isOwnReport(text: string): boolean {
  return text.slice(0, HEAD).includes(REPORT_MARK);
}
