import { textsIn } from '../../texts.ts';
import type { Slot } from '../integration.ts';

const PATH = /(?<![\w/.:-])\/[\w{}[\]:<>.-]{1,80}(?:\/[\w{}[\]:<>.*-]{1,80}){0,12}/g;
const ABSOLUTE = /\bhttps?:\/\/[^\s/]{1,200}\/[^\s]{1,300}/g;
const RECEIVER = /\/[\w-]{0,40}(?:web-?hook|callback)/i;
/** The paths of a public API begin with its version; those of one's own seldom do. */
const VERSIONED = /^(?:https?:\/\/[^/]{1,200})?\/(?:v\d|\d{4}-\d\d)/i;
/** "Endpoints used", "API calls": these are the provider's, whatever stands there. */
const THEIRS = /\b(?:used|calls?|called|operations)\b|utiliz|usados|utilisés|verwendet|使用/i;

/**
 * Whether a list of endpoints is of our own server's, the address for webhooks among them. Only a document
 * without template can have one below such a plain label ("Endpoints", "Routes") in a provider's section.
 */
export function listsOwnRoutes({ type, label, value, blocks }: Slot): boolean {
  if (type !== 'endpoints' || THEIRS.test(label.text)) return false;
  const addresses = [value, ...textsIn(blocks)].flatMap(({ text }) => [
    ...(text.match(ABSOLUTE) ?? []),
    ...(text.match(PATH) ?? []),
  ]);
  return (
    addresses.some((address) => RECEIVER.test(address)) &&
    !addresses.some((address) => VERSIONED.test(address) && !RECEIVER.test(address))
  );
}
