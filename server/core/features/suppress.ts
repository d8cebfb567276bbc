import type { Block } from '../markdown/block.ts';
import {
  readSuppressions,
  type Suppression,
  type SuppressionKind,
} from '../rules/engine/suppressions.ts';
import type { Finding } from '../rules/rule.ts';
import { sectionsWithin } from '../spec/section.ts';
import { placedSections, type Spec } from '../spec/spec.ts';
import { styleOf } from '../spec/style.ts';
import { type Edit, insertion } from '../text/edit.ts';
import { indentAt, lineStart, newlineAt } from '../text/line-bounds.ts';
import { type Span, shiftSpan } from '../text/span.ts';

/**
 * The edit that hides a finding with a comment: on the line before it (before the whole block, where a
 * comment inside would break it), or for the whole document at its top. A comment that is there already
 * gets one more rule.
 */
export function suppressionEdit(spec: Spec, finding: Finding, where: SuppressionKind): Edit {
  const { text } = spec.markdown;
  const { newline } = styleOf(spec);
  if (where === 'file') {
    const existing = readSuppressions(spec).find(({ kind }) => kind === 'file');
    if (existing) return addRule(text, existing, finding.rule);
    const front = spec.markdown.frontMatter?.span.end;
    const at = front === undefined ? 0 : front + newlineAt(text, front).length;
    const newText = `${comment('file', finding.rule)}${newline}${newline}`;
    return insertion(at, newText);
  }
  const existing = readSuppressions(spec).find(
    ({ kind, covered }) =>
      kind === 'next-line' &&
      covered.start <= finding.span.start &&
      finding.span.start < covered.end,
  );
  if (existing) return addRule(text, existing, finding.rule);
  const target = wholeBlockAround(spec, finding.span)?.start ?? finding.span.start;
  const at = lineStart(text, target);
  const indent = indentAt(text, target);
  const newText = `${indent}${comment('next-line', finding.rule)}${newline}`;
  return insertion(at, newText);
}

function comment(kind: SuppressionKind, rule: string): string {
  return `<!-- integration-spec-disable-${kind} ${rule} -->`;
}

function addRule(text: string, { comment: span }: Suppression, rule: string): Edit {
  const source = text.slice(span.start, span.end);
  const end = span.start + source.replace(/\s*(?:\\?-){2}\\?>$/, '').length;
  return { span: { start: end, end }, newText: ` ${rule}` };
}

function wholeBlockAround(spec: Spec, span: Span): Span | undefined {
  for (const { start, section } of placedSections(spec)) {
    for (const part of sectionsWithin(section)) {
      const block = wholeBlockIn(part.body, shiftSpan(span, -start));
      if (block) return shiftSpan(block, start);
    }
  }
  return undefined;
}

function wholeBlockIn(blocks: readonly Block[], span: Span): Span | undefined {
  const around = blocks.find((block) => block.start <= span.start && span.start < block.end);
  if (!around) return undefined;
  if (around.kind === 'table' || around.kind === 'code' || around.kind === 'json') return around;
  if (around.kind === 'quote') return wholeBlockIn(around.blocks, span);
  if (around.kind !== 'list') return undefined;
  const item = around.items.find(({ start, end }) => start <= span.start && span.start < end);
  return item && wholeBlockIn(item.blocks, span);
}
