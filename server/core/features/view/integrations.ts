import type { Finding } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { firstFrom } from '../../text/span-set.ts';
import { type Area, type ByScope, concerning, partByScope } from './areas.ts';
import { graverFindings } from './findings.ts';
import { uniqueIds } from './measured.ts';
import { type Node, nodesOf } from './nodes.ts';
import type { FallbackView, IntegrationView } from './spec-view.ts';
import type { Viewed } from './viewed.ts';

/**
 * What the document's sections say the system integrates with, those that do not apply among them. Second
 * copies, and what the overview and the fallback table name, are no integrations of their own.
 */
export function integrationViews(
  viewed: Viewed,
  fallbacks: readonly FallbackView[],
): readonly IntegrationView[] {
  const findingsOf = finder(viewed.findings);
  const fallbackFor = fallbackFinder(fallbacks);
  const keyOf = uniqueIds();
  return nodesOf(viewed).map((node) => {
    const { id, areas, ...shown } = node;
    const found = areas.flatMap(findingsOf);
    const errors = found.filter(({ severity }) => severity === 'error').length;
    return {
      key: keyOf(id),
      ...shown,
      errors,
      warnings: found.length - errors,
      fallback: node.state === 'not-applicable' ? undefined : fallbackFor(node),
    };
  });
}

/** Gives the row that is for an integration: for one of its providers, or for what it is called. */
function fallbackFinder(
  fallbacks: readonly FallbackView[],
): (node: Node) => FallbackView | undefined {
  const byProvider = new Map<string, FallbackView>();
  const byName = new Map<string, FallbackView>();
  for (const row of fallbacks.toReversed()) {
    byName.set(row.name.toLowerCase(), row);
    for (const id of row.providers) byProvider.set(id, row);
  }
  return ({ name, providers }) => {
    const own = providers.flatMap((id) => byProvider.get(id) ?? []);
    return own[0] ?? byName.get(name.toLowerCase());
  };
}

/** Gives the errors and warnings that begin in an area. All findings come by place. */
function finder(all: readonly Finding[]): (area: Area) => Finding[] {
  const graver = graverFindings(all);
  const places = graver.map(({ span }) => span);
  const known = new Map<readonly Span[], ByScope<Finding>>();
  return (area) => {
    const { section, origin, scopes } = area;
    let parted = known.get(scopes);
    if (!parted) {
      const from = firstFrom(places, origin + section.start);
      const here = graver.slice(from, firstFrom(places, origin + section.end));
      parted = partByScope(here, scopes, (finding) => finding.span.start - origin);
      known.set(scopes, parted);
    }
    return concerning(parted, area);
  };
}
