import type { RealtimeFacts } from '../../catalogs/catalog.ts';
import type { Technology } from '../../spec/integration/realtime/technologies.ts';
import {
  code,
  codes,
  type Line,
  line,
  link,
  paragraph,
  type RichBlock,
} from '../../text/rich-text.ts';

/** What a real-time technology expects of a connection, as sentences. */
export function realtimeLine(facts: RealtimeFacts): Line {
  const { heartbeat, idleLimit, reserved = [] } = facts;
  const usual = usualForm(facts);
  return [
    ...(usual.length > 0 ? line`Clients connect to ${usual}. ` : []),
    ...(heartbeat === undefined ? [] : [`A heartbeat every ${heartbeat} seconds by default. `]),
    ...(idleLimit === undefined
      ? []
      : [`A connection is closed after ${idleLimit} seconds of silence. `]),
    ...(reserved.length > 0
      ? line`It keeps the event names ${codes(reserved, 'and')} for itself.`
      : []),
  ];
}

/** The same about the technologies of an integration, each with its source; empty for none. */
export function technologyBlocks(technologies: readonly Technology[]): RichBlock[] {
  return technologies.map(({ catalog, realtime }) =>
    paragraph(line`${link(catalog.name, realtime.source)}: ${realtimeLine(realtime)}`),
  );
}

/** The address that the technology's clients take; `*` stands for any label or segment. */
function usualForm({ schemes, hosts = [], path }: RealtimeFacts): Line {
  const [scheme = 'wss'] = schemes;
  if (hosts.length > 0) return [code(`${scheme}://${hosts[0]}${path ?? ''}`)];
  if (path === undefined)
    return codes(
      schemes.map((each) => `${each}://`),
      'or',
    );
  return line`${codes(
    schemes.map((each) => `${each}://`),
    'or',
  )}, at the path ${code(path)}`;
}
