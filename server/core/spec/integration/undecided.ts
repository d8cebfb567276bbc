import { areRelated } from '../../catalogs/named-in.ts';
import type { ProviderMention } from '../../catalogs/provider-names.ts';
import type { Span } from '../../text/span.ts';

/** A choice that nobody has made yet; offsets count the text's UTF-16 units. */
export interface Undecided extends Span {
  /** What there is to choose from; a single one where only a question mark stands behind it. */
  readonly options: readonly ProviderMention[];
}

/** What stands between two names, without its blanks: so that no stretch of blanks can be read in two ways. */
const OR =
  /^[)\]"'”’»]{0,3}(?:\?{1,5}[,;]?\(?|\?{0,5}[,;]?\(?(?:or|vs\.?|versus|oder|o|ó|u|ou|atau|или|либо|lub|veya|または|もしくは|또는|혹은|或者?)(?:maybe|perhaps|possibly|even|else)?)$/i;
const LONGEST_GAP = 40;
const COMMA = /^\s{0,9}[,、，]\s{0,9}$/;
const QUESTION = /^[)\]"'”’»]{0,3}\s{0,9}\?{1,5}\s{0,9}(?:$|[([])/;
const EITHER = /(?:^|[\s(])((?:either|entweder|soit)\s+)$/i;
/** One of them is the other's substitute, or there is a rule for which is used when. */
const DECIDED =
  /fall-?back|\b(?:if|when|while|once|wenn|falls|cuando|quando|jika)\b|back-?up|second(?:ary| choice)|fail-?over|stand-?by|primary|reserve|alternative|substitute|depend|based on|according to|\b(?:in|within|outside) (?:the )?(?:EU|EEA|UK|USA?|Europe|Africa|Asia|Americas?|APAC|DACH|EMEA|LATAM)\b|respaldo|alternativa|cadangan|secours|repli\b|ersatz|reserva|резерв|запасн|フォールバック|予備|バックアップ|예비|백업|备用|備用/i;

/**
 * The first choice between providers that a text leaves open ("SendGrid or Resend", "Stripe?"), given what
 * it mentions by place. Undefined where there is none, and where the text says which is used when.
 */
export function undecidedIn(
  text: string,
  mentions: readonly ProviderMention[],
): Undecided | undefined {
  if (mentions.length === 0 || DECIDED.test(text)) return undefined;
  const named = withoutExplanations(text, mentions);
  const gaps = named.slice(1).map((mention, i) => text.slice(named[i]?.end, mention.start));
  const or = gaps.findIndex((gap, i) => isOr(gap) && areOthers(named[i], named[i + 1]));
  if (or < 0) return questioned(text, named);
  let first = or;
  while (first > 0 && COMMA.test(gaps[first - 1] ?? '')) first--;
  let last = or + 1;
  while (last < gaps.length && (isOr(gaps[last] ?? '') || COMMA.test(gaps[last] ?? ''))) last++;
  return around(text, named.slice(first, last + 1));
}

function isOr(gap: string): boolean {
  return gap.length <= LONGEST_GAP && OR.test(gap.replace(/\s+/g, ''));
}

/** "Stripe?" in a field: named, and doubted. */
function questioned(text: string, named: readonly ProviderMention[]): Undecided | undefined {
  const [only, ...others] = named;
  return only && others.length === 0 && QUESTION.test(text.slice(only.end))
    ? around(text, named)
    : undefined;
}

/** "FCM (Firebase Cloud Messaging)" and "SendGrid (Twilio)" name one provider. */
function withoutExplanations(text: string, mentions: readonly ProviderMention[]) {
  const kept: ProviderMention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    const isExplanation =
      last &&
      areRelated(last.provider, mention.provider) &&
      /^\s*[([]\s*$/.test(text.slice(last.end, mention.start));
    const closing = /^\s*[)\]]/.exec(text.slice(mention.end))?.[0].length ?? 0;
    if (isExplanation) kept[kept.length - 1] = { ...last, end: mention.end + closing };
    else kept.push(mention);
  }
  return kept;
}

function areOthers(a: ProviderMention | undefined, b: ProviderMention | undefined): boolean {
  return a?.provider !== b?.provider;
}

/** With the "either" before, and the question mark or bracket behind. */
function around(text: string, options: readonly ProviderMention[]): Undecided {
  const [first] = options;
  const start = first?.start ?? 0;
  const end = options.at(-1)?.end ?? start;
  const either = EITHER.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.length ?? 0;
  const isOpen = text.slice(start, end).includes('(') && !text.slice(start, end).includes(')');
  const [behind = ''] =
    (isOpen ? /^\s{0,9}\)?\s{0,9}\?{0,5}/ : /^\s{0,9}\?{1,5}|/).exec(text.slice(end)) ?? [];
  return { start: start - either, end: end + behind.trimEnd().length, options };
}
