import { fixAll } from '../../core/features/fixes.ts';
import { parseMarkdown } from '../../core/markdown/document.ts';
import { runRules } from '../../core/rules/engine/run.ts';
import type { Finding } from '../../core/rules/rule.ts';
import type { Reading } from '../../core/spec/detect.ts';
import { readSpec } from '../../core/spec/read-spec.ts';
import type { Template } from '../../core/templates/template.ts';
import { type CheckEnvironment, checkText } from '../../workspace/checked-document.ts';

/** A text, perhaps mended, and what is found in it. */
export interface TextResult {
  readonly text: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  /** How many findings mending took away. */
  readonly fixed: number;
}

/** Checks a text as it is. `forced` is the template to read it with, whatever the document says itself. */
export function checkOnly(
  text: string,
  environment: CheckEnvironment,
  forced: Template | undefined,
): TextResult {
  if (!forced) {
    const { reading, findings } = checkText(text, environment);
    return { text, reading, findings, fixed: 0 };
  }
  const detection = { by: 'declared', source: 'settings' } as const;
  const spec = readSpec(parseMarkdown(text), forced, detection, environment.providers);
  return { text, reading: { kind: 'spec', spec }, findings: runRules(spec, environment), fixed: 0 };
}

/** Applies every safe fix, and says what is still found then. */
export function checkAndFix(
  text: string,
  environment: CheckEnvironment,
  forced: Template | undefined,
): TextResult {
  const before = checkOnly(text, environment, forced);
  let latest = before;
  const { text: mended } = fixAll(text, (next) => {
    if (next !== latest.text) latest = checkOnly(next, environment, forced);
    return latest.findings;
  });
  if (mended !== latest.text) latest = checkOnly(mended, environment, forced);
  return { ...latest, fixed: Math.max(0, before.findings.length - latest.findings.length) };
}
