import { gatesOf } from './gates.ts';
import { writeGolden } from './golden.ts';
import { measure } from './measure.ts';
import { reportOf } from './report.ts';

/** What the command line asks for. */
export interface Options {
  /** All event names instead of some. */
  readonly full: boolean;
  /** Makes the golden files what the fixes now give. */
  readonly update: boolean;
}

/** Measures, and gives the report and whether every figure is good enough. */
export function run(root: string, { full, update }: Options): { report: string; isMet: boolean } {
  const measurement = measure(root, full ? 'full' : 'sample');
  if (update) writeGolden(root, measurement.golden);
  const judged = update ? { ...measurement, stale: [] } : measurement;
  return { report: reportOf(judged), isMet: gatesOf(judged).every((gate) => gate.isMet) };
}
