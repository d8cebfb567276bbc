import type { Block } from '../../../markdown/block.ts';
import { DecodedText } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import { type Span, shiftSpan } from '../../../text/span.ts';
import { type Url, urlsIn } from '../../../text/url.ts';
import type { Slot } from '../integration.ts';

/** An address that a document writes out, or that a link leads to. */
export interface Address extends Span {
  readonly url: Url;
  readonly isLink: boolean;
  /** True where something stands in it that a reader does not see, as `<host>` outside code. */
  readonly isPartial: boolean;
}

/** One of the texts in which a slot gives addresses: its value, or a line below it. */
export interface AddressText {
  readonly text: DecodedText;
  /** In order. */
  readonly addresses: readonly Address[];
}

const known = new Memo<Slot, readonly AddressText[]>();

/** The texts of a slot of type `url`, with the addresses in each; comments and headings left aside. */
export function addressTextsOf(slot: Slot): readonly AddressText[] {
  let texts = known.get(slot);
  if (!texts) {
    texts = addressTextsIn(slot.value, slot.blocks);
    known.set(slot, texts);
  }
  return texts;
}

/** The texts of a value and of what stands below it, with the addresses in each. */
export function addressTextsIn(value: DecodedText, blocks: readonly Block[]): AddressText[] {
  const own = value.isBlank ? [] : [value];
  return [...own, ...textsBelow(blocks)].map((text) => ({ text, addresses: addressesIn(text) }));
}

/** The addresses in a text, those of its links included; spans count in the source. */
export function addressesIn(text: DecodedText): Address[] {
  const written = urlsIn(text.text).map((url): Address => {
    const { start, end } = text.sourceSpan(url.start, url.end);
    return { start, end, url, isLink: false, isPartial: hasHole(text, url) };
  });
  const links = text.marks.flatMap(({ target }) =>
    target ? urlsIn(target.text).map((url): Address => linked(url, target)) : [],
  );
  const seen = links.map(({ url }) => url.text);
  return [...written.filter(({ url }) => !seen.includes(url.text)), ...links].sort(
    (a, b) => a.start - b.start,
  );
}

function linked(url: Url, target: Span): Address {
  const { start, end } = shiftSpan(url, target.start);
  return { start, end, url, isLink: true, isPartial: false };
}

/** Whether the source of an address holds more than its letters: two that follow each other do not meet there. */
function hasHole(text: DecodedText, { start, end }: Span): boolean {
  for (let at = start + 1; at <= end && at < text.text.length; at++) {
    const isEnd = at === end;
    const before = text.sourceSpan(at - 1, at).end;
    if (text.sourceSpan(at, at + 1).start !== before && !isEnd) return true;
  }
  return false;
}

function* textsBelow(blocks: readonly Block[]): Generator<DecodedText> {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
        yield block.text;
        break;
      case 'list':
        for (const item of block.items) {
          if (!item.text.isBlank) yield item.text;
          yield* textsBelow(item.blocks);
        }
        break;
      case 'table':
        for (const row of block.rows) yield* row.cells.filter((cell) => !cell.isBlank);
        break;
      case 'quote':
        yield* textsBelow(block.blocks);
        break;
      case 'code':
        yield new DecodedText(block.text, block.content);
        break;
      default:
    }
  }
}
