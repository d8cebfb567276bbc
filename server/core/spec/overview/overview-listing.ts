import { areRelated, namedIn } from '../../catalogs/named-in.ts';
import type {
  ProviderMention,
  ProviderName,
  ProviderNames,
} from '../../catalogs/provider-names.ts';
import type { Purpose } from '../../catalogs/purpose.ts';
import { speaksOf } from '../../catalogs/purpose-words.ts';
import type { Block } from '../../markdown/block.ts';
import { splitLabel } from '../../markdown/label.ts';
import { comparable } from '../../text/comparable.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import type { Span } from '../../text/span.ts';
import { OVERVIEW } from '../applicability/overview-marks.ts';
import { type Section, sectionsWithin } from '../section.ts';
import { singular, type TitleWords, titleWords } from '../title-words.ts';
import { isNotInUse } from './overview-claims.ts';
import { overviewSentences } from './overview-sentences.ts';

/** Something that the overview lists: an element of a list, a row, a provider in a sentence that names several. */
export interface Listed {
  /** The words that name it; spans as the section's. */
  readonly subject: DecodedText;
  readonly span: Span;
  /** The provider that it is about; undefined where it names none that we know. */
  readonly provider: ProviderName | undefined;
  /** All that its text names. */
  readonly named: readonly ProviderName[];
  readonly text: string;
  readonly title: TitleWords;
  /** False where it says that it is not, or not yet, in use. */
  readonly isInUse: boolean;
}

export interface OverviewListing {
  /** Lists, tables and listing sentences, each by itself. */
  readonly groups: readonly (readonly Listed[])[];
  readonly listed: readonly Listed[];
  /** Every form of their titles. */
  readonly forms: ReadonlySet<string>;
  /** All that the overview says, in comparable form. */
  readonly all: string;
  /** The words of that, without the ending of a plural. */
  readonly words: ReadonlySet<string>;
  /** False where it says itself that it names only some. */
  readonly isWhole: boolean;
  /** The purposes that it speaks of where it names no provider. */
  readonly purposes: ReadonlySet<Purpose>;
}

/** Words of a list that goes on. */
const SOME =
  /\b(?:such as|e\.g\.|for (?:example|instance)|including|like|others?|among|several|etc|and (?:so on|more)|various)\b|…|\.\.\./i;
const PURPOSES: readonly Purpose[] = ['payment', 'email', 'push', 'realtime'];

const known = new Memo<Section, OverviewListing>();

/** What the overview lists; undefined for any other section. */
export function overviewListing(
  section: Section,
  names: ProviderNames,
): OverviewListing | undefined {
  if (section.definition?.id !== OVERVIEW) return undefined;
  let listing = known.get(section);
  if (!listing) {
    listing = readListing(section, names);
    known.set(section, listing);
  }
  return listing;
}

function readListing(section: Section, names: ProviderNames): OverviewListing {
  const blocks = sectionsWithin(section).flatMap(({ body }) => [...body]);
  const sentences = overviewSentences(section);
  const groups = [
    ...groupsIn(blocks, names),
    ...sentences.flatMap((sentence) => sentenceGroup(sentence, names)),
  ];
  const listed = groups.flat();
  const open = sentences.filter(({ text }) => namedIn(text, names).length === 0);
  const unnamed = listed.filter(({ named }) => named.length === 0).map(({ text }) => text);
  const all = sentences.map(({ text }) => comparable(text)).join(' ');
  const said = [...open.map(({ text }) => text), ...unnamed].join('\n');
  return {
    groups,
    listed,
    forms: new Set(listed.flatMap(({ title }) => title.forms)),
    all,
    words: new Set(all.split(' ').map(singular)),
    isWhole: !sentences.some(({ text }) => SOME.test(text)),
    purposes: new Set(PURPOSES.filter((purpose) => speaksOf(purpose, said))),
  };
}

function groupsIn(blocks: readonly Block[], names: ProviderNames): Listed[][] {
  return blocks.flatMap((block): Listed[][] => {
    switch (block.kind) {
      case 'quote':
        return groupsIn(block.blocks, names);
      case 'list':
        return [block.items.map(({ text }) => itemListed(text, names))];
      case 'table':
        return [block.rows.flatMap(({ cells }) => rowListed(cells, names) ?? [])];
      default:
        return [];
    }
  });
}

function itemListed(text: DecodedText, names: ProviderNames): Listed {
  const labelled = splitLabel(text);
  return listed(labelled?.label ?? text, labelled ? [labelled.value] : [], text.text, names);
}

/** The first cell with a word in it names what the row is about. */
function rowListed(cells: readonly DecodedText[], names: ProviderNames): Listed | undefined {
  const subject = cells.find(({ text }) => /\p{L}/u.test(text));
  if (!subject) return undefined;
  const others = cells.filter((cell) => cell !== subject);
  return listed(subject, others, cells.map(({ text }) => text).join(' | '), names);
}

function listed(
  subject: DecodedText,
  others: readonly DecodedText[],
  text: string,
  names: ProviderNames,
): Listed {
  const places = [subject, ...others].flatMap((place) =>
    namedIn(place.text, names).map(({ provider, start, end }) => ({
      provider,
      span: place.sourceSpan(start, end),
    })),
  );
  const [first] = places;
  const span = first?.span ?? subject.span;
  const named = [...new Set(places.map(({ provider }) => provider))];
  const title = titleWords(subject.text);
  const isInUse = !isNotInUse(text);
  return { subject, title, span, provider: first?.provider, named, text, isInUse };
}

/** A sentence with at least two providers lists them. */
function sentenceGroup(sentence: DecodedText, names: ProviderNames): Listed[][] {
  const mentions = names.mentions(sentence.text.replaceAll('\n', ' '));
  const named = [...new Set(mentions.map(({ provider }) => provider))];
  if (named.length < 2) return [];
  const isInUse = !isNotInUse(sentence.text);
  const told = mentions.filter((mention) => !isRemark(mention, named, sentence.text));
  const group = told.map(({ provider, start, end }) => {
    const subject = sentence.slice(start, end);
    const { text, span } = subject;
    return { subject, title: titleWords(text), span, provider, named, text, isInUse };
  });
  return [group];
}

/** Whether it is named in brackets, as a part of another: "PayPal: payments (Braintree for cards)". */
function isRemark(
  { provider, start }: ProviderMention,
  named: readonly ProviderName[],
  text: string,
): boolean {
  if (!/\([^()]*$/.test(text.slice(0, start))) return false;
  return named.some((each) => each !== provider && areRelated(each, provider));
}
