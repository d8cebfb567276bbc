import { comparable } from '../../text/comparable.ts';

const COPULA =
  /(?:^|\s+)(?:is|are|was|were|be|isnt|arent|will be|would be|shall be|has been|have been|currently|marked|wird|werden|derzeit|aktuell|momentan|nest|ne sont|as|all|both|therefore|not|se|é|es|está|ist|sind|est|sont)$/;
const ARTICLE =
  /^(?:the|our|any|all|a|an|both|for|mvp|in|el|la|los|las|le|les|os|as|der|die|das)\s+/;

/**
 * What a statement is about, in comparable form: the words before "not applicable", without articles and
 * forms of "to be" ("The push notifications are" is about "push notifications"). Empty for nothing.
 */
export function subjectOf(text: string): string {
  let subject = comparable(text);
  for (let last = ''; last !== subject; ) {
    last = subject;
    subject = subject.replace(ARTICLE, '').replace(COPULA, '');
  }
  return subject;
}
