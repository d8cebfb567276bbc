import { lettersApart } from '../text/letters-apart.ts';

/** The methods that APIs have, most usual first. */
export const METHOD_NAMES = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** The methods of RFC 9110 and 5789, and those of WebDAV and its like that the IANA registry has. */
const METHODS: ReadonlySet<string> = new Set([
  ...METHOD_NAMES,
  ...(
    'TRACE CONNECT QUERY ACL BIND COPY LINK LOCK MERGE MKCALENDAR MKCOL MOVE PROPFIND PROPPATCH REBIND ' +
    'REPORT SEARCH UNBIND UNLINK UNLOCK'
  ).split(' '),
]);

const CHANGE = ['PATCH', 'PUT', 'POST'];
/** What people call the thing that a method does, and the methods that do it, most usual first. */
const VERBS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ADD: ['POST', 'PUT'],
    CREATE: ['POST', 'PUT'],
    DEL: ['DELETE'],
    DESTROY: ['DELETE'],
    EDIT: CHANGE,
    FETCH: ['GET'],
    INSERT: ['POST', 'PUT'],
    LIST: ['GET'],
    MODIFY: CHANGE,
    READ: ['GET'],
    REMOVE: ['DELETE'],
    REPLACE: ['PUT', 'POST'],
    RETRIEVE: ['GET'],
    SEND: ['POST'],
    UPDATE: CHANGE,
    UPSERT: ['PUT', 'POST'],
  }),
);

/** Words in front of a path that say something else than a method. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  (
    'ALL ANY API APP BASE CRUD EMIT ENDPOINT EVENT GRAPHQL GRPC HOOK HTTP HTTPS MESSAGE MQTT PUB PUBLISH REST ' +
    'ROUTE RPC SDK SOAP SOCKET SSE STREAM SUB SUBSCRIBE TCP TOPIC UDP URI URL WEBHOOK WEBSOCKET WS WSS'
  ).split(' '),
);

/** Whether a word is an HTTP method, in any letter case. */
export function isMethod(word: string): boolean {
  return METHODS.has(word.toUpperCase());
}

export interface UnknownMethod {
  /** The methods that were meant, or do what the word says, likeliest first; none where nobody can tell. */
  readonly instead: readonly string[];
  /** True where it is only misspelt. */
  readonly isMisspelt: boolean;
}

/** What is wrong with a word in capitals that stands where a method belongs; undefined for nothing. */
export function unknownMethod(word: string): UnknownMethod | undefined {
  if (METHODS.has(word) || OTHER_WORDS.has(word)) return undefined;
  const verb = VERBS.get(word);
  if (verb) return { instead: verb, isMisspelt: false };
  const near = METHOD_NAMES.find((method) => isMisspelt(word, method));
  return { instead: near ? [near] : [], isMisspelt: near !== undefined };
}

function isMisspelt(word: string, method: string): boolean {
  const letters = lettersApart(word, method);
  return letters === 1 || (letters === 2 && (isSwapped(word, method) || method.length > 5));
}

/** Whether the letters are the same, in another order. */
function isSwapped(word: string, method: string): boolean {
  return [...word].sort().join('') === [...method].sort().join('');
}
