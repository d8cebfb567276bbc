import type {
  CatalogSource,
  RealtimeFacts,
  VariableLanguage,
} from '../../core/catalogs/catalog.ts';

export function variableLines({ language, helpers, reserved, source }: VariableLanguage): string[] {
  return lines(
    [
      ['language', [language]],
      ['helpers', helpers],
      ['reserved', reserved],
    ],
    source,
  );
}

export function realtimeLines(facts: RealtimeFacts): string[] {
  const { schemes, address, hosts, path, heartbeat, idleLimit, reserved, source } = facts;
  return lines(
    [
      ['schemes', schemes],
      ['usual address', address === undefined ? [] : [address]],
      ['hosts', hosts],
      ['path', path === undefined ? [] : [path]],
      ['heartbeat', seconds(heartbeat)],
      ['longest silence', seconds(idleLimit)],
      ['reserved events', reserved],
    ],
    source,
  );
}

/** The package and file, or the page, and what was taken from there. */
export function sourceLine({
  package: name,
  file,
  license,
  page,
  for: taken,
}: CatalogSource): string {
  const from = name === undefined ? page : [name, file].filter(Boolean).join(', ');
  return `- ${from}${license ? ` (${license})` : ''}${taken ? `: ${taken}` : ''}`;
}

/** A line for each label that has values, then the page that says so. */
function lines(
  facts: readonly (readonly [label: string, values: readonly string[] | undefined])[],
  source: string,
): string[] {
  const told = facts.filter(([, values = []]) => values.length > 0);
  return [...told.map(([label, values]) => `- ${label}: ${values?.join(', ')}`), `- ${source}`];
}

function seconds(count: number | undefined): string[] {
  return count === undefined ? [] : [`${count} seconds`];
}
