import { lettersApart } from '../../../text/letters-apart.ts';
import { fitsPattern, isWithinDomain, type Url } from '../../../text/url.ts';
import type { Technology } from './technologies.ts';

/** What schemes of connections are, whatever the technology. */
const USUAL = ['wss', 'https', 'ws', 'http'];
/** Other protocols over which somebody may well send live data. */
const OTHER_TRANSPORTS = new Set(
  'mqtt mqtts amqp amqps nats tcp tcps tls udp grpc grpcs redis rediss kafka stomp webtransport webrtc rtmp rtmps rtsp quic'.split(
    ' ',
  ),
);
const NEVER_LIVE = new Set(
  'ftp ftps sftp file mailto ssh smtp imap ldap data javascript git'.split(' '),
);

/** What a document says of the technology of a connection. */
export interface Connection {
  readonly technologies: readonly Technology[];
  /** The technology as written. */
  readonly named: string;
}

/** What is wrong with a scheme. */
export interface SchemeProblem {
  /** Which schemes would do. */
  readonly allowed: readonly string[];
  /** The one that was meant, or the usual one. */
  readonly instead: string;
  /** The technology that cannot use it; undefined where nothing live can. */
  readonly technology: string | undefined;
}

/**
 * What is wrong with the scheme of an address to which clients connect; undefined for nothing, and for what
 * nobody can tell. A scheme without encryption is the business of another rule.
 */
export function schemeProblem(
  { scheme }: Url,
  { technologies, named }: Connection,
): SchemeProblem | undefined {
  if (scheme === 'http' || scheme === 'ws') return undefined;
  const [first] = technologies;
  const listed = technologies.flatMap(({ realtime }) => realtime.schemes);
  const allowed = first ? listed : USUAL;
  if (allowed.includes(scheme)) return undefined;
  const secure = allowed.filter((each) => each === 'wss' || each === 'https');
  const near = [...secure, ...allowed].find((each) => lettersApart(each, scheme) <= 1);
  const instead = near ?? secure.find((each) => each === 'wss') ?? secure[0] ?? 'wss';
  const technology = first?.catalog.name ?? (isWebSocket(named) ? 'A WebSocket' : undefined);
  const isOther = technology !== undefined && OTHER_TRANSPORTS.has(scheme);
  const isWrong = first !== undefined || near !== undefined || NEVER_LIVE.has(scheme) || isOther;
  if (!isWrong) return undefined;
  return { allowed: secure.length > 0 ? secure : allowed, instead, technology };
}

/** Whether a technology is WebSockets, and none that runs over them or beside them. */
function isWebSocket(named: string): boolean {
  return /web\s?sockets?/i.test(named) && !/mqtt|amqp|stomp|nats|kafka|webrtc|grpc/i.test(named);
}

/** The technology whose own host an address has in another form than the usual one; undefined for none. */
export function unusualForm(url: Url, technologies: readonly Technology[]): Technology | undefined {
  const owner = technologies.find(({ catalog }) =>
    catalog.hosts.some((host) => isWithinDomain(url.host, host)),
  );
  const { hosts, path, schemes } = owner?.realtime ?? {};
  if (!owner || !hosts) return undefined;
  // A missing encryption is another rule's, whatever else is unusual.
  const isUsualScheme = url.scheme === schemes?.[0] || url.scheme === 'ws' || url.scheme === 'http';
  const isUsualHost = hosts.some((host) => fitsPattern(url.host, host, '.'));
  const isUsual = isUsualScheme && isUsualHost && (!path || beginsWith(url.path, path));
  return isUsual ? undefined : owner;
}

/** Whether a path has a pattern's segments, and perhaps more behind them. */
function beginsWith(path: string, pattern: string): boolean {
  const wanted = pattern.replace(/\/$/, '').split('/').length;
  const segments = path.replace(/\/$/, '').split('/');
  return fitsPattern(segments.slice(0, wanted).join('/'), pattern.replace(/\/$/, ''), '/');
}

/** The usual form of a technology's address, parts to fill in as `…`. */
export function usualForm({ realtime }: Technology): string {
  const host = realtime.hosts?.[0] ?? '…';
  return `${realtime.schemes[0] ?? 'wss'}://${host}${realtime.path ?? ''}`.replaceAll('*', '…');
}
