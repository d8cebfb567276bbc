import { formatJson } from './json.ts';
import { formatPretty } from './pretty.ts';
import type { Report } from './report.ts';
import type { Surface } from './surface.ts';

/** Writes a whole report, its last line end included; an empty text for nothing to say. */
export type Format = (report: Report, surface: Surface) => string;

/** Every format by the name that `--format` takes. A new one is a file, and a line here. */
export const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['pretty', formatPretty],
  ['json', formatJson],
]);
