import type { Facts } from '../../catalogs/facts.ts';
import { payloadsIn } from '../../spec/integration/push/payloads.ts';
import { placedSections, type Spec } from '../../spec/spec.ts';
import { titleHeading } from '../../spec/where.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import type { OutlineItem, OutlineNode } from './outline-item.ts';
import { sectionItems } from './section-items.ts';

/**
 * The outline of a spec: its title, in that its sections, and in these the integrations' lists, events,
 * triggers, variables, payloads and endpoints. Children lie within their parents, names within what they
 * name.
 */
export function outlineOf(spec: Spec, facts: Facts): readonly OutlineNode[] {
  const items = [
    ...placedSections(spec).flatMap(({ start, section }) =>
      sectionItems(section, spec.summary, facts).map((item) => placed(item, start)),
    ),
    ...payloadItems(spec),
  ].filter(({ name }) => name !== '');
  const title = titleHeading(spec)?.text.innerSpan;
  const titleStart = title && title.start + spec.preamble.start;
  const whole = items.map((item) =>
    item.nameSpan.start === titleStart && item.kind === 'section'
      ? { ...item, kind: 'document' as const, end: spec.markdown.text.length }
      : item,
  );
  return nested(whole.map(aroundName));
}

function placed(item: OutlineItem, by: number): OutlineItem {
  return { ...item, ...shiftSpan(item, by), nameSpan: shiftSpan(item.nameSpan, by) };
}

function payloadItems(spec: Spec): OutlineItem[] {
  return payloadsIn(spec)
    .filter(({ payload }) => payload.isPush)
    .map(({ origin, payload }) => {
      const { slot } = payload;
      const label = slot && slot.start <= payload.start ? slot.label : undefined;
      const { start, end } = shiftSpan(payload, origin);
      const own = label && shiftSpan(label.innerSpan, origin);
      const name = label?.text ?? 'Payload';
      return {
        kind: 'payload',
        name,
        start,
        end,
        nameSpan: own ?? { start, end },
        detail: undefined,
      };
    });
}

function aroundName(item: OutlineItem): OutlineItem {
  const { nameSpan } = item;
  const start = Math.min(item.start, nameSpan.start);
  return { ...item, start, end: Math.max(item.end, nameSpan.end) };
}

interface Open extends OutlineItem {
  readonly children: Open[];
}

/** Puts each item into the smallest that begins before it and has not ended; what sticks out is cut off. */
function nested(items: readonly OutlineItem[]): readonly OutlineNode[] {
  const ordered = items.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || a.nameSpan.start - b.nameSpan.start,
  );
  const roots: Open[] = [];
  const around: Open[] = [];
  let last: OutlineItem | undefined;
  for (const item of ordered) {
    if (last && isSame(last, item)) continue;
    last = item;
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= item.start) around.pop();
    const parent = around.at(-1);
    const end = Math.min(item.end, parent?.end ?? item.end);
    const node: Open = { ...item, end, nameSpan: cut(item.nameSpan, end), children: [] };
    (parent?.children ?? roots).push(node);
    around.push(node);
  }
  return roots;
}

/** One place may be read by two integrations of a section. */
function isSame(a: OutlineItem, b: OutlineItem): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end && a.name === b.name;
}

function cut({ start, end }: Span, limit: number): Span {
  return { start: Math.min(start, limit), end: Math.min(end, limit) };
}
