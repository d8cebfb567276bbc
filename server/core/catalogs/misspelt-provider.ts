import { comparable } from '../text/comparable.ts';
import { slipsApart } from '../text/slips-apart.ts';
import type { ProviderName, ProviderNames } from './provider-names.ts';

/**
 * Names and words a letter or two from a provider's, and right: Stripo makes e-mails, Strike and PayPay
 * move money, Centrifuge is the library below Centrifugo.
 */
const OTHERS = new Set(
  `stripo strike paypay paystand payu razerpay squire squad squarespace
  mailgen mailjet mailhog mailtrap sendbird sendy sendpulse brave braze
  pubsub pushy pushbullet pushover signal centrifuge sockjs
  authy postman render shopware trilio
  auth clark mailer oauth polaris slick sockets stack stride strip`.split(/\s+/),
);
/** What people put behind a name. */
const GENERIC = /(?: (?:api|sdk|service|integration|webhooks?|inc|com))+$/;
const MOST_WORDS = 6;
const LONGEST = 60;
/** A word this short is right or another word: SES is not SNS. */
const SHORTEST = 5;

interface Spelling {
  readonly provider: ProviderName;
  readonly words: readonly string[];
}

/** By their first letter, which is right where a name is only misspelt. */
type Spellings = ReadonlyMap<string, readonly Spelling[]>;

const known = new WeakMap<ProviderNames, Spellings>();

/**
 * The provider whose name a text most likely is, with a letter or two wrong; undefined for a text that
 * names one, is another service's name, or is near to none.
 */
export function misspeltProvider(text: string, names: ProviderNames): ProviderName | undefined {
  if (text.length > LONGEST) return undefined;
  const written = comparable(text).replace(GENERIC, '');
  const words = written.split(' ').map(likeLetters);
  if (written.length < SHORTEST || words.length > MOST_WORDS) return undefined;
  if (OTHERS.has(written.replaceAll(' ', '')) || names.mentions(text).length > 0) return undefined;
  if (names.named(text) || names.named(written)) return undefined;
  let best: ProviderName | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { provider, words: name } of spellingsOf(names).get(words[0]?.[0] ?? '') ?? []) {
    const slips = slipsBetween(words, name);
    if (slips < fewest) {
      best = provider;
      fewest = slips;
    }
  }
  return best;
}

function spellingsOf(names: ProviderNames): Spellings {
  let spellings = known.get(names);
  if (!spellings) {
    const byLetter = new Map<string, Spelling[]>();
    for (const provider of names.all) {
      for (const name of [provider.name, ...provider.aliases]) {
        const words = comparable(name).replace(GENERIC, '').split(' ').map(likeLetters);
        const letter = words[0]?.[0] ?? '';
        byLetter.set(letter, [...(byLetter.get(letter) ?? []), { provider, words }]);
      }
    }
    spellings = byLetter;
    known.set(names, spellings);
  }
  return spellings;
}

/** Word by word, so that every word is near its own; infinity where one is not. */
function slipsBetween(written: readonly string[], name: readonly string[]): number {
  if (written.length !== name.length) {
    // "Send Gird", "LemonSqueazy": blanks count for nothing where one of the two has none.
    const isOne = written.length === 1 || name.length === 1;
    const isLong = name.join('').length >= 8;
    return isOne && isLong ? wordSlips(written.join(''), name.join('')) : Number.POSITIVE_INFINITY;
  }
  let slips = 0;
  for (const [i, word] of written.entries()) slips += wordSlips(word, name[i] ?? '');
  return slips;
}

function wordSlips(written: string, name: string): number {
  if (written === name) return 0;
  if (written.length < SHORTEST || name.length < SHORTEST || written[0] !== name[0])
    return Number.POSITIVE_INFINITY;
  const shorter = Math.min(written.length, name.length);
  const most = shorter < 8 ? 1 : shorter < 14 ? 2 : 3;
  return slipsApart(written, name, most);
}

/** A digit that looks like a letter is a slip of the eye: "Socket.i0". */
function likeLetters(word: string): string {
  return /[a-z]/.test(word) ? word.replaceAll('0', 'o') : word;
}
