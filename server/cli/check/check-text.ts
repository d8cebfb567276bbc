import { fixAll } from '../../core/features/fixes.ts';
import { parseMarkdown } from '../../core/markdown/document.ts';
import { runRules } from '../../core/rules/engine/run.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { Reading } from '../../core/spec/detect.ts';
import { readSpec } from '../../core/spec/read-spec.ts';
import { checkKnowing } from '../../workspace/check-knowing.ts';
import { type CheckedDocument, checkAgain, checkText } from '../../workspace/checked-document.ts';
import type { Job } from './job.ts';

/** A text, perhaps mended, and what is found in it. */
export interface TextResult {
  readonly text: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  /** How many findings mending took away. */
  readonly fixed: number;
}

/** What a text is checked with. */
export type TextJob = Pick<Job, 'environment' | 'facts' | 'forced'>;

/** Checks a text as it is. */
export function checkOnly(text: string, job: TextJob): Promise<TextResult> {
  let latest: Checked | undefined;
  return checkKnowing(job.facts, () => {
    latest = check(text, job, latest?.document);
    return latest;
  });
}

/** Applies every safe fix, and says what is still found then. */
export async function checkAndFix(text: string, job: TextJob): Promise<TextResult> {
  const before = await checkOnly(text, job);
  let latest = before;
  const { text: mended } = fixAll(text, (next) => {
    if (next !== latest.text) latest = check(next, job);
    return latest.findings;
  });
  if (mended !== before.text) latest = await checkOnly(mended, job);
  return { ...latest, fixed: Math.max(0, before.findings.length - latest.findings.length) };
}

/** With what is to be kept for another check of the same text. */
interface Checked extends TextResult {
  readonly document?: CheckedDocument;
}

/** Knows only what is known now. A forced template counts, whatever the document says itself. */
function check(text: string, { environment, forced }: TextJob, known?: CheckedDocument): Checked {
  const now = environment();
  if (!forced) {
    const document = known ? checkAgain(known, now) : checkText(text, now);
    const { reading, findings } = document;
    return { text, reading, findings, fixed: 0, document };
  }
  const detection = { by: 'declared', source: 'settings' } as const;
  const spec = readSpec(parseMarkdown(text), forced, detection, now.providers);
  return { text, reading: { kind: 'spec', spec }, findings: runRules(spec, now), fixed: 0 };
}
