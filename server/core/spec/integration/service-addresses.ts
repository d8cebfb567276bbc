import type { Entry } from '../../markdown/entry.ts';
import { comparable } from '../../text/comparable.ts';
import { coversSpan } from '../../text/span.ts';
import { sectionsWithin } from '../section.ts';
import { type Address, addressTextsIn, addressTextsOf } from './addresses.ts';
import { endpointsOf } from './endpoints.ts';
import type { Integration } from './integration.ts';
import { urlRoleOf } from './url-slots.ts';

/** Labels whose value is an address that requests go to, in whichever section they stand. */
const ADDRESS_LABEL =
  /\b(?:endpoints?|base urls?|api urls?|(?:web)?hooks? (?:urls?|receivers?|endpoints?|address)|callback urls?|server urls?|socket urls?|ws urls?|api host|webhook|callback)\b/;

const known = new WeakMap<Integration, readonly Address[]>();

/**
 * The addresses that an integration's requests and connections go to, the provider's and our own: base
 * addresses, endpoints, webhook receivers. Links to documentation are none. In the order of the document.
 */
export function serviceAddressesOf(integration: Integration): readonly Address[] {
  let addresses = known.get(integration);
  if (!addresses) {
    addresses = [...slotAddresses(integration), ...labelAddresses(integration)].sort(
      (a, b) => a.start - b.start,
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

function labelAddresses({ section, start, end }: Integration): Address[] {
  return (
    sectionsWithin(section)
      .filter((part) => part.start < end && start < part.end)
      // What free text below a section says is among its own entries.
      .filter((part) => part === section || part.definition)
      .flatMap((part) => labelled(part.entries))
      .filter((entry) => coversSpan({ start, end }, entry))
      .flatMap(({ labelled: own, blocks }) => (own ? addressTextsIn(own.value, blocks) : []))
      .flatMap(({ addresses }) => addresses.filter(({ isLink }) => !isLink))
  );
}

function labelled(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => {
    const isAddress = entry.labelled && ADDRESS_LABEL.test(comparable(entry.labelled.label.text));
    return isAddress ? [entry] : labelled(entry.entries);
  });
}
