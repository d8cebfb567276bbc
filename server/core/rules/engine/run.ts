import type { Facts } from '../../catalogs/facts.ts';
import { endsOpen } from '../../markdown/ends-open.ts';
import { duplicateSections } from '../../spec/duplicates.ts';
import { linksIn } from '../../spec/link-labels.ts';
import type { Section } from '../../spec/section.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import { type Edit, shiftEdit } from '../../text/edit.ts';
import { Memo } from '../../text/memo.ts';
import { shiftSpan } from '../../text/span.ts';
import type { Finding, Related, Rule, RuleFinding } from '../rule.ts';
import { applySuppressions } from './apply-suppressions.ts';
import { maskFindings } from './mask-findings.ts';
import type { RunOptions } from './run-options.ts';

/** The findings of all rules, by place. Sections that are the same as in an earlier run are not judged again. */
export function runRules(spec: Spec, options: RunOptions): Finding[] {
  const duplicates = duplicateSections(spec);
  const active = options.rules.filter(
    ({ meta }) =>
      options.severities.get(meta.id) !== 'off' &&
      !(meta.scope === 'structure' && spec.detection.by === 'content') &&
      !(meta.quietWhileUnfilled && spec.summary.isUnfilled),
  );
  const findings: Finding[] = [];
  for (const rule of active) {
    for (const found of guarded(rule, options, () => rule.check?.(spec, options.facts))) {
      findings.push(placed(found, 0, rule, spec, options));
    }
  }
  const isActive = new Set(active);
  for (const part of placedSections(spec)) {
    if (duplicates.has(part.section)) continue;
    for (const { rule, found } of judge(part.section, spec, options)) {
      if (isActive.has(rule)) findings.push(placed(found, part.start, rule, spec, options));
    }
  }
  const shown = applySuppressions(spec, findings, options);
  return maskFindings(spec, options.facts, shown).sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1);
}

/** What one rule finds, suppressed or not; for who wants no other. Nothing of it is remembered. */
export function findAll(rule: Rule, spec: Spec, facts: Facts): Finding[] {
  const options: RunOptions = { rules: [rule], severities: new Map(), facts, onError: () => {} };
  const duplicates = duplicateSections(spec);
  const found = guarded(rule, options, () => rule.check?.(spec, facts)).map((each) =>
    placed(each, 0, rule, spec, options),
  );
  for (const { start, section } of placedSections(spec)) {
    if (duplicates.has(section)) continue;
    const check = () => rule.checkSection?.(section, spec.summary, facts);
    for (const each of guarded(rule, options, check))
      found.push(placed(each, start, rule, spec, options));
  }
  return found;
}

/** What the section rules found in a section, as long as neither it nor what they may know of others changes. */
interface Judgement {
  readonly key: string;
  readonly rules: readonly Rule[];
  readonly facts: Facts;
  readonly found: readonly { readonly rule: Rule; readonly found: RuleFinding }[];
}

const judgements = new Memo<Section, Judgement>();

function judge(section: Section, spec: Spec, options: RunOptions): Judgement['found'] {
  const { rules, facts } = options;
  const key = spec.summary.key + linksIn(section, spec.summary);
  const known = judgements.get(section);
  if (known?.key === key && known.rules === rules && known.facts === facts) return known.found;
  const found: { rule: Rule; found: RuleFinding }[] = [];
  for (const rule of rules) {
    if (!rule.checkSection) continue;
    try {
      for (const each of rule.checkSection(section, spec.summary, facts))
        found.push({ rule, found: each });
    } catch (error) {
      options.onError(rule.meta.id, error);
    }
  }
  judgements.set(section, { key, rules, facts, found });
  return found;
}

/** Runs one rule; where it throws, that is logged, and what it found until then counts. */
function guarded(
  rule: Rule,
  options: RunOptions,
  check: () => Iterable<RuleFinding> | undefined,
): RuleFinding[] {
  const findings: RuleFinding[] = [];
  try {
    for (const finding of check() ?? []) findings.push(finding);
  } catch (error) {
    options.onError(rule.meta.id, error);
  }
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
  // All findings are placed at each keystroke: no spread, which would cost more than the rest.
  const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    rule: meta.id,
    severity,
    span: shiftSpan(found.span, origin),
    message: found.message,
    fixes: () => fixesOf(found, origin, rule, spec, options),
  };
  if (found.tag) finding.tag = found.tag;
  if (found.related) finding.related = found.related.map((place) => shifted(place, origin));
  return finding;
}

function shifted({ span, message }: Related, by: number): Related {
  return { span: shiftSpan(span, by), message };
}

function fixesOf(
  found: RuleFinding,
  origin: number,
  rule: Rule,
  spec: Spec,
  { facts: { today }, onError }: RunOptions,
) {
  const source = origin === 0 ? spec.markdown.text : spec.markdown.text.slice(origin);
  try {
    const context = { style: styleOf(spec), source, spec, origin, today };
    return (found.fixes?.(context) ?? [])
      .map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, origin)) }))
      .filter(({ edits }) => !isSwallowed(edits, spec));
  } catch (error) {
    onError(rule.meta.id, error);
    return [];
  }
}

/** Whether something would be written behind a fence or comment that nothing closes, and so into it. */
function isSwallowed(edits: readonly Edit[], { markdown }: Spec): boolean {
  const { text } = markdown;
  const isAtEnd = edits.some(({ newText, span }) => newText !== '' && isBlankFrom(text, span.end));
  return isAtEnd && endsOpen(markdown);
}

function isBlankFrom(text: string, offset: number): boolean {
  const word = /\S/g;
  word.lastIndex = offset;
  return !word.test(text);
}
