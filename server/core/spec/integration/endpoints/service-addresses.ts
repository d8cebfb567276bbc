import type { TableBlock } from '../../../markdown/block.ts';
import type { Entry } from '../../../markdown/entry.ts';
import { comparable } from '../../../text/comparable.ts';
import type { DecodedText } from '../../../text/decoded-text.ts';
import { eachOnce } from '../../../text/each-once.ts';
import { Memo } from '../../../text/memo.ts';
import type { Span } from '../../../text/span.ts';
import { SpanSet, spansWithin } from '../../../text/span-set.ts';
import { freeSections, type Section, sectionsWithin } from '../../section.ts';
import type { Integration } from '../integration.ts';
import { urlRoleOf } from '../realtime/url-slots.ts';
import { type Address, type AddressText, addressTextsIn, addressTextsOf } from './addresses.ts';
import { endpointsOf } from './endpoints.ts';

/** Labels whose value is an address that requests go to, in whichever section they stand. */
const ADDRESS_LABEL =
  /\b(?:endpoints?|base urls?|api urls?|(?:web)?hooks? (?:urls?|receivers?|endpoints?|address)|callback urls?|server urls?|socket urls?|ws urls?|api host)\b|^(?!.*(?:event|[eé]v[eé]nement|ereignis)).*\b(?:webhook|callback)\b/;

/** Headings under which nothing else stands: the paths of a provider's API have others. */
const RECEIVER =
  /^(?:(?:our|incoming) )?(?:web)?hook (?:urls?|receivers?|endpoints?|address(?:es)?)$/;

/** What stands under a label for addresses. */
interface Labelled extends Span {
  readonly addresses: readonly Address[];
}

const known = new Memo<Integration, readonly Address[]>();
const labels = new Memo<Section, readonly Labelled[]>();

/**
 * The addresses that an integration's requests and connections go to, the provider's and our own: base
 * addresses, endpoints, webhook receivers. Links to documentation are none. In the order of the document.
 */
export function serviceAddressesOf(integration: Integration): readonly Address[] {
  let addresses = known.get(integration);
  if (!addresses) {
    addresses = eachOnce(
      [...slotAddresses(integration), ...labelAddresses(integration)].sort(
        (a, b) => a.start - b.start,
      ),
    );
    known.set(integration, addresses);
  }
  return addresses;
}

function slotAddresses(integration: Integration): readonly Address[] {
  const connections = integration.slots.filter(
    (slot) => slot.type === 'url' && urlRoleOf(slot, integration) !== 'documentation',
  );
  return [
    ...connections.flatMap((slot) => addressTextsOf(slot).flatMap(({ addresses }) => addresses)),
    ...endpointsOf(integration).flatMap(({ address }) => address ?? []),
  ];
}

function labelAddresses(integration: Integration): Address[] {
  const elsewhere = new SpanSet(integration.narrower);
  return spansWithin(labelledIn(integration.section), integration)
    .filter((entry) => !elsewhere.overlap(entry))
    .flatMap(({ addresses }) => addresses);
}

/** The labels for addresses below a section that stands for an integration, by place. */
function labelledIn(section: Section): readonly Labelled[] {
  let entries = labels.get(section);
  if (!entries) {
    entries = sectionsWithin(section)
      // What free text below a section says is among its own entries.
      .filter((part) => part === section || part.definition)
      .flatMap((part) => labelled(part.entries))
      .map(({ start, end, labelled: own, blocks }) => ({
        start,
        end,
        addresses: own ? writtenIn(addressTextsIn(own.value, blocks)) : [],
      }));
    entries = [...entries, ...[section, ...freeSections(section)].flatMap(headed)].sort(
      (a, b) => a.start - b.start,
    );
    labels.set(section, entries);
  }
  return entries;
}

/** The blocks below a heading that says so, and the cells of columns that do. */
function headed({ heading, body }: Section): Labelled[] {
  const isReceiver = RECEIVER.test(comparable(heading?.title.text ?? ''));
  return body.flatMap((block) => {
    const cells = block.kind === 'table' ? receiverCells(block) : [];
    const none = heading?.title.slice(heading.title.text.length);
    const texts =
      isReceiver && none
        ? addressTextsIn(none, [block])
        : cells.flatMap((cell) => addressTextsIn(cell, []));
    return [{ start: block.start, end: block.end, addresses: writtenIn(texts) }];
  });
}

function receiverCells({ header, rows }: TableBlock): DecodedText[] {
  const columns = header.cells.map((cell) => RECEIVER.test(comparable(cell.text)));
  return rows.flatMap(({ cells }) => cells.filter((_, i) => columns[i]));
}

function writtenIn(texts: readonly AddressText[]): Address[] {
  return texts.flatMap((text) => text.addresses.filter(({ isLink }) => !isLink));
}

function labelled(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => {
    const isAddress = entry.labelled && ADDRESS_LABEL.test(comparable(entry.labelled.label.text));
    return isAddress ? [entry] : labelled(entry.entries);
  });
}
