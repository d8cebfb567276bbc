import { duplicateSections } from '../spec/duplicates.ts';
import type { Section } from '../spec/section.ts';
import { type PlacedSection, placedSections, type Spec } from '../spec/spec.ts';
import { styleOf } from '../spec/style.ts';
import { shiftEdit } from '../text/edit.ts';
import { shiftSpan } from '../text/span.ts';
import type { Finding, Rule, RuleFinding, Severity } from './rule.ts';
import { applySuppressions } from './suppressions.ts';

/** What a run may do, beside the rules' own defaults. */
export interface RunOptions {
  readonly rules: readonly Rule[];
  /** Rules that are off or have another severity than their own. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
  /** Told of a rule that threw; the others go on. */
  readonly onError: (rule: string, error: unknown) => void;
}

/** The findings of all rules, by place. Sections that are the same as in an earlier run are not judged again. */
export function runRules(spec: Spec, options: RunOptions): Finding[] {
  const findings: Finding[] = [];
  const duplicates = duplicateSections(spec);
  for (const rule of options.rules) {
    const { meta } = rule;
    const severity = options.severities.get(meta.id) ?? meta.severity;
    if (severity === 'off' || (meta.quietWhileUnfilled && spec.summary.isUnfilled)) continue;
    const place = (found: RuleFinding, origin: number) =>
      findings.push(placed(found, origin, rule, spec, options));
    try {
      if (rule.check) for (const found of rule.check(spec)) place(found, 0);
      if (!rule.checkSection) continue;
      for (const part of placedSections(spec)) {
        if (duplicates.has(part.section)) continue;
        for (const found of judge(rule, part, spec)) place(found, part.start);
      }
    } catch (error) {
      options.onError(meta.id, error);
    }
  }
  return applySuppressions(spec, findings, options).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
  );
}

interface Judged {
  readonly key: string;
  readonly findings: readonly RuleFinding[];
}

const judged = new WeakMap<Section, Map<Rule, Judged>>();

function judge(rule: Rule, { section }: PlacedSection, spec: Spec): readonly RuleFinding[] {
  let byRule = judged.get(section);
  if (!byRule) {
    byRule = new Map();
    judged.set(section, byRule);
  }
  const known = byRule.get(rule);
  if (known?.key === spec.summary.key) return known.findings;
  const findings = [...(rule.checkSection?.(section, spec.summary) ?? [])];
  byRule.set(rule, { key: spec.summary.key, findings });
  return findings;
}

function placed(
  found: RuleFinding,
  origin: number,
  rule: Rule,
  spec: Spec,
  options: RunOptions,
): Finding {
  const { meta } = rule;
  const configured = options.severities.get(meta.id);
  const severity =
    configured && configured !== 'off' ? configured : (found.severity ?? meta.severity);
  return {
    ...found,
    rule: meta.id,
    severity,
    span: shiftSpan(found.span, origin),
    ...(found.related && {
      related: found.related.map((place) => ({ ...place, span: shiftSpan(place.span, origin) })),
    }),
    fixes: () => fixesOf(found, origin, rule, spec, options),
  };
}

function fixesOf(found: RuleFinding, origin: number, rule: Rule, spec: Spec, options: RunOptions) {
  const source = origin === 0 ? spec.markdown.text : spec.markdown.text.slice(origin);
  try {
    const fixes = found.fixes?.({ style: styleOf(spec), source, today: options.today }) ?? [];
    return fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => shiftEdit(edit, origin)),
    }));
  } catch (error) {
    options.onError(rule.meta.id, error);
    return [];
  }
}
