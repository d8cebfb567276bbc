import type { Block } from '../../../markdown/block.ts';
import { DENIES } from './webhook-entry.ts';

/** Events that we send ourselves, as a sentence says it. */
const SENT_BY_US =
  /\b(?:ours|our own (?:\w+ )?events?|of our own|(?:we|to) (?:publish|send|emit|produce|raise|fire))\b|\b(?:publish|emit)(?:e[sd]|s|ted)\b/i;
/** Labels of events that stay in the house, and of what has names with dots, too. */
const OTHERS =
  /\b(?:own|our events|outgoing|outbound|internal|domain|analytics|tracking|audit|kafka|rabbitmq|event bus|fields?|columns?|mappings?|propert(?:y|ies)|attributes?|permissions?|scopes?|metrics?|interne[ns]?|internos?|eigene)\b/i;
/** Names that are there to be avoided. */
const WRONG = /\b(?:wrong|incorrect|invalid|misspel(?:led|t)|mistakes?|mistaken|typos?)\b/i;

/** Whether a sentence says of the names in it that the provider does not send them, or that we do. */
export function disowns(sentence: string): boolean {
  return DENIES.test(sentence) || WRONG.test(sentence) || SENT_BY_US.test(sentence);
}

/** Whether what stands above a list says that it names none of a provider's events. */
export function namesOthers(label: string): boolean {
  return OTHERS.test(label) || disowns(label);
}

/** Whether a label or a sentence above a list or table says so. */
export function introducesOthers(before: Block | undefined): boolean {
  if (before?.kind !== 'paragraph') return false;
  const { text } = before;
  const leads = /[:：]\s*$/.test(text.text) || text.isWithin(0, text.text.length, 'strong');
  return leads && namesOthers(text.text);
}
