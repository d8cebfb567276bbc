import names from '../../../schemas/providers/names.yaml';

interface NameSource {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** A link leads there, and names nothing: half of the documents of the world lead to GitHub. */
const IN_ADDRESS = /(?<!(?:[^\\]\]\(|^\[[^\]\n]{1,200}\]:[ ])<?https?:\/\/[^)\s]{0,300})/.source;
const PROVIDER = anyNameOf(names as NameSource[]);

/** What must stand in a text for the reader to find a sign of each kind. */
const TRACES: readonly RegExp[] = [
  /webhook|events?\b|event types|topics|evento|événement|ereignis|событи|вебхук|イベント|이벤트|웹훅|ウェブフック|事件/i,
  /\b(?:GET|POST|PUT|PATCH|DELETE)\b[^\n]{0,60}(?:\/|\\_)/,
  /\{\{|\*\\?\||\{%|%recipient/,
  /payload|message (?:format|structure)|notification format|ペイロード|페이로드|消息结构|负载|структура|messag|push|пуш|プッシュ|푸시|推送/i,
  /error|status code|(?<!\d)[45](?:\d\d|xx)(?!\d)/i,
  /rate limit|limits|base url|documentation|docs\b|fallback/i,
  /\bwss?:|heartbeat|keep-alive|real-?time|socket/i,
  /flow|flujo|fluxo|flux|fluss|alur|フロー|흐름|流程/i,
  /int[eé]gra|external|third[- ]party|push notif|mail template|listen|subscrib|интеграци|外部|連携|연동|集成/i,
  /e\\?-?mails?\b|\bsdk\b|librar/i,
  // An event as a heading.
  /^[^\w\n]{1,12}[a-z][\w\\-]{0,80}[.:/][a-z]/im,
];

/** Files whose name says that they are about something else. */
const ORDINARY =
  /^(?:(?:readme|changelog|release[-_ ]?notes?|tutorial|getting[-_]?started|quick[-_]?start|contributing|pull_request_template|issue_template)(?:[-_.].*)?|(?:changes|history|news|releases|contributors|code[-_]of[-_]conduct|licen[cs]e|notice|security|support|authors|maintainers|todo|roadmap|faq|glossary|claude|agents|gemini|copilot-instructions))\.(?:md|markdown|mdx)$/i;

/**
 * Whether a text may be an integration document of no template: cheap, and true for each text of which
 * the reader says so.
 */
export function maybeContent(text: string): boolean {
  return maybeNamesProvider(text) && TRACES.some((trace) => trace.test(text));
}

/** Whether a text may name a provider: cheap, and true for each text of which the reader says so. */
export function maybeNamesProvider(text: string): boolean {
  return PROVIDER.test(text);
}

/** Whether a file is by its name no integration document (`README.md`, `docs/CHANGELOG.md`), whatever stands in it. */
export function isOrdinaryFile(path: string): boolean {
  return ORDINARY.test(path.slice(path.lastIndexOf('/') + 1));
}

/** Any name of any provider. One that begins with another ("Stripe Billing") needs no place of its own. */
function anyNameOf(sources: readonly NameSource[]): RegExp {
  const all = sources
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .map((name) => name.toLowerCase().split(/[^a-z0-9]+/));
  const beginsWith = (words: readonly string[], other: readonly string[]) =>
    other.length < words.length && other.every((word, i) => word === words[i]);
  const shortest = all.filter((words) => !all.some((other) => beginsWith(words, other)));
  const patterns = shortest.map((words) => words.join('[^a-z0-9]{0,4}'));
  return new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])${IN_ADDRESS}`, 'im');
}
