import { reasonPhrase } from '../../../http/statuses.ts';
import { inStyle } from '../../../templates/skeleton.ts';
import type { Style } from '../../../templates/style.ts';
import { type Draft, draftOf } from '../../../text/draft.ts';

/** A status that callers of services often get, and its phrase. */
export interface UsualError {
  readonly code: string;
  readonly phrase: string;
}

/** What is to be done, until somebody writes it. */
export const ERROR_ACTION = '[Action]';

/** The statuses that callers of services often get; those that happen to everyone first. */
export const USUAL_ERRORS: readonly UsualError[] = [
  ...registered(429),
  { code: '5xx', phrase: 'Server Error' },
  ...registered(401, 403, 404, 409, 422, 500, 502, 503, 504),
];

/** Status and phrase, as a document writes them. */
export function errorText({ code, phrase }: UsualError): string {
  return `${code} ${phrase}`;
}

/** An error response as a list element: a status to pick, and a blank for what is done about it. */
export function errorDraft(style: Style): Draft {
  const choices = USUAL_ERRORS.map(errorText);
  return [
    `${style.bullet} \``,
    { text: choices[0] ?? '', choices },
    '`: ',
    ...draftOf(inStyle(ERROR_ACTION, style)),
  ];
}

function registered(...codes: readonly number[]): UsualError[] {
  return codes.flatMap((code) => {
    const phrase = reasonPhrase(code);
    return phrase === undefined ? [] : [{ code: String(code), phrase }];
  });
}
