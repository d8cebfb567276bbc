import type { Payload } from './payloads.ts';

/** Whether a payload announces a call, by its title or its beginning: such a message may be longer. */
export function messagePurpose({ text, title }: Pick<Payload, 'text' | 'title'>): 'call' | 'any' {
  return /\bvoip\b/i.test(title + text.text.slice(0, 500)) ? 'call' : 'any';
}
