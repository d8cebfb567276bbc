import type { Finding } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { type Area, type ByScope, concerning, lastIndex, partByScope } from './areas.ts';
import { fallbackViews } from './fallbacks.ts';
import { uniqueIds } from './measured.ts';
import { type Node, nodesOf } from './nodes.ts';
import type { FallbackView, IntegrationView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

/**
 * What the document's sections say the system integrates with, those that do not apply among them. Second
 * copies, and what the overview and the fallback table name, are no integrations of their own.
 */
export function integrationViews(viewed: Viewed): readonly IntegrationView[] {
  const findingsOf = finder(viewed.findings);
  const fallbacks = fallbackViews(viewed);
  const keyOf = uniqueIds();
  return nodesOf(viewed).map((node) => {
    const { id, areas, ...shown } = node;
    const found = new Set(areas.flatMap(findingsOf));
    const errors = [...found].filter(({ severity }) => severity === 'error').length;
    return {
      key: keyOf(id),
      ...shown,
      errors,
      warnings: found.size - errors,
      fallback: node.state === 'not-applicable' ? undefined : fallbackFor(node, fallbacks),
    };
  });
}

function fallbackFor(
  { name, providers }: Node,
  fallbacks: readonly FallbackView[],
): FallbackView | undefined {
  return fallbacks.find(
    (row) =>
      row.providers.some((id) => providers.includes(id)) ||
      row.name.toLowerCase() === name.toLowerCase(),
  );
}

/** Gives the errors and warnings that begin in an area. All findings come by place. */
function finder(all: readonly Finding[]): (area: Area) => Finding[] {
  const graver = all.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const known = new Map<readonly Span[], ByScope<Finding>>();
  return ({ span, origin, scopes, own }) => {
    let parted = known.get(scopes);
    if (!parted) {
      const from = lastIndex(graver, (finding) => finding.span.start < span.start) + 1;
      const to = lastIndex(graver, (finding) => finding.span.start < span.end) + 1;
      const here = graver.slice(from, to);
      parted = partByScope(here, scopes, (finding) => finding.span.start - origin);
      known.set(scopes, parted);
    }
    return concerning(parted, own);
  };
}
