import type { ReportedSpec } from '../../../view/reported.ts';
import type { SpecView, ViewLimits } from '../../core/features/view/spec-view.ts';
import { specView } from '../../core/features/view/view.ts';
import { neededProviders } from '../../core/spec/needed-facts.ts';
import { LineIndex } from '../../core/text/lines.ts';
import { describedCatalogs } from '../../workspace/described-catalog.ts';
import { checkOnly } from '../check/check-text.ts';
import type { Job } from '../check/job.ts';
import { readDocumentFile, TOO_LARGE } from '../check/read-document.ts';
import { decodeFile } from '../check/text-file.ts';
import { failed, type Gone, orUnread, refusal, type Unread } from '../check/unread.ts';
import type { Host } from '../host.ts';
import { displayPath } from '../report/display-path.ts';
import { addressOf } from './address.ts';

/** What became of a file: a spec to show, no spec, or one that could not be read. */
export type FileView =
  | { readonly kind: 'spec'; readonly spec: ReportedSpec }
  | { readonly kind: 'other' }
  | Unread
  | Gone;

/** How much is wanted of each file, and where the files can be seen. */
export interface ViewOptions extends ViewLimits {
  readonly links: string | undefined;
}

/** Reads one file, and what is to be shown of it. Never rejects. */
export function viewFile(job: Job, options: ViewOptions, host: Host): Promise<FileView> {
  return orUnread(job, host, async () => {
    const bytes = await readDocumentFile(job.path, host);
    if (!bytes) {
      return job.isNamed
        ? failed(`it is ${TOO_LARGE}, and is not read.`, job, host)
        : ({ kind: 'other' } as const);
    }
    const file = decodeFile(bytes);
    const { reading, findings } = await checkOnly(file.text, job);
    const problem = refusal(file, reading, job);
    if (problem !== undefined) return failed(problem, job, host);
    if (reading.kind !== 'spec') return { kind: 'other' } as const;
    const { spec } = reading;
    const described = await describedCatalogs(host.readCatalog, neededProviders(spec));
    const { facts } = job.environment();
    const view = specView({ spec, findings, facts, described }, options);
    const path = displayPath(job.path, host.cwd);
    return {
      kind: 'spec',
      spec: reported(path, file.text, view, options),
    } as const;
  });
}

function reported(
  path: string,
  text: string,
  view: SpecView,
  { links }: ViewOptions,
): ReportedSpec {
  const lines = new LineIndex(text);
  return {
    path,
    view,
    lineOf: ({ start }) => lines.positionAt(start).line + 1,
    addressOf: links === undefined ? undefined : (line) => addressOf(links, path, line),
  };
}
