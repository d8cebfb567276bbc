import { lettersApart } from '../text/letters-apart.ts';

const EVERYDAY = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** The methods of RFC 9110 and 5789, and those of WebDAV and its like that the IANA registry has. */
const METHODS: ReadonlySet<string> = new Set([
  ...EVERYDAY,
  ...(
    'TRACE CONNECT QUERY ACL BIND COPY LINK LOCK MERGE MKCALENDAR MKCOL MOVE PROPFIND PROPPATCH REBIND ' +
    'REPORT SEARCH UNBIND UNLINK UNLOCK'
  ).split(' '),
]);

/** What people call the thing that a method does. */
const VERBS: Readonly<Record<string, string>> = {
  ADD: 'POST',
  CREATE: 'POST',
  DEL: 'DELETE',
  DESTROY: 'DELETE',
  EDIT: 'PATCH',
  FETCH: 'GET',
  INSERT: 'POST',
  LIST: 'GET',
  MODIFY: 'PATCH',
  READ: 'GET',
  REMOVE: 'DELETE',
  REPLACE: 'PUT',
  RETRIEVE: 'GET',
  UPDATE: 'PATCH',
  UPSERT: 'PUT',
};

/** Words in front of a path that say something else than a method. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  (
    'ALL ANY API APP BASE CRUD EMIT ENDPOINT EVENT GRAPHQL GRPC HOOK HTTP HTTPS MESSAGE MQTT PUB PUBLISH REST ' +
    'ROUTE RPC SDK SEND SOAP SOCKET SSE STREAM SUB SUBSCRIBE TCP TOPIC UDP URI URL WEBHOOK WEBSOCKET WS WSS'
  ).split(' '),
);

/** Whether a word is an HTTP method, in any letter case. */
export function isMethod(word: string): boolean {
  return METHODS.has(word.toUpperCase());
}

export interface UnknownMethod {
  /** The method that was meant, or does what the word says; undefined where nobody can tell. */
  readonly instead: string | undefined;
  /** True where it is only misspelt. */
  readonly isMisspelt: boolean;
}

/** What is wrong with a word in capitals that stands where a method belongs; undefined for nothing. */
export function unknownMethod(word: string): UnknownMethod | undefined {
  if (METHODS.has(word) || OTHER_WORDS.has(word)) return undefined;
  const verb = VERBS[word];
  if (verb) return { instead: verb, isMisspelt: false };
  const near = EVERYDAY.find((method) => isMisspelt(word, method));
  return { instead: near, isMisspelt: near !== undefined };
}

function isMisspelt(word: string, method: string): boolean {
  const letters = lettersApart(word, method);
  return letters === 1 || (letters === 2 && (isSwapped(word, method) || method.length > 5));
}

/** Whether the letters are the same, in another order. */
function isSwapped(word: string, method: string): boolean {
  return [...word].sort().join('') === [...method].sort().join('');
}
