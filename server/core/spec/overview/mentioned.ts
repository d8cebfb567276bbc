import { namedIn, partsOf } from '../../catalogs/named-in.ts';
import type { ProviderName, ProviderNames } from '../../catalogs/provider-names.ts';
import { Memo } from '../../text/memo.ts';
import { type Section, sectionsWithin } from '../section.ts';
import { textsOf } from '../texts.ts';

type Mentions = ReadonlyMap<ProviderName, readonly number[]>;

const known = new Memo<Section, Mentions>();

/** Every provider that an outermost section names, and where the texts that do so begin, from its start. */
export function mentionsIn(outermost: Section, names: ProviderNames): Mentions {
  let mentions = known.get(outermost);
  if (!mentions) {
    mentions = readMentions(outermost, names);
    known.set(outermost, mentions);
  }
  return mentions;
}

function readMentions(outermost: Section, names: ProviderNames): Mentions {
  const mentions = new Map<ProviderName, number[]>();
  for (const section of sectionsWithin(outermost)) {
    for (const { text, span } of textsOf(section)) {
      for (const provider of namesIn(text, names)) {
        const places = mentions.get(provider);
        if (places) places.push(span.start);
        else mentions.set(provider, [span.start]);
      }
    }
  }
  return mentions;
}

/** What a text names, and any everyday word that may be a name ("Paddle in the EU"): better one too many. */
function namesIn(text: string, names: ProviderNames): Set<ProviderName> {
  if (!names.mayName(text)) return new Set();
  const named = namedIn(text, names).map(({ provider }) => provider);
  const leading = partsOf(text).flatMap((part) => {
    const [word = ''] = /^\p{Lu}\S*/u.exec(part.text) ?? [];
    return names.named(word) ?? [];
  });
  return new Set([...named, ...leading]);
}
