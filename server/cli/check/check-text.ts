import { fixAll } from '../../core/features/fixes.ts';
import { parseMarkdown } from '../../core/markdown/document.ts';
import { runRules } from '../../core/rules/engine/run.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { type Reading, readDocument } from '../../core/spec/detect.ts';
import { isNoSpec } from '../../core/spec/no-spec.ts';
import { readSpec } from '../../core/spec/read-spec.ts';
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

/** Checks a text as it is, once all is known that its spec needs. */
export async function checkOnly(text: string, job: TextJob): Promise<TextResult> {
  const reading = readText(text, job);
  if (reading.kind === 'spec') await job.facts.learn(reading.spec);
  return judge(text, reading, job);
}

/** Applies every safe fix, and says what is still found then. */
export async function checkAndFix(text: string, job: TextJob): Promise<TextResult> {
  const before = await checkOnly(text, job);
  let latest = before;
  const { text: mended } = fixAll(text, (next) => {
    if (next !== latest.text) latest = judge(next, readText(next, job), job);
    return latest.findings;
  });
  if (mended !== before.text) latest = await checkOnly(mended, job);
  return { ...latest, fixed: Math.max(0, before.findings.length - latest.findings.length) };
}

/** Reads a text. A forced template counts, whatever the document says itself. */
export function readText(text: string, { environment, forced }: TextJob): Reading {
  const now = environment();
  if (!forced && isNoSpec(text, now)) return { kind: 'none' };
  const markdown = parseMarkdown(text);
  if (!forced) return readDocument(markdown, now);
  const detection = { by: 'declared', source: 'settings' } as const;
  return { kind: 'spec', spec: readSpec(markdown, forced, detection, now.providers) };
}

/** With what is known now. */
function judge(text: string, reading: Reading, { environment }: TextJob): TextResult {
  const findings = reading.kind === 'spec' ? runRules(reading.spec, environment()) : [];
  return { text, reading, findings, fixed: 0 };
}
