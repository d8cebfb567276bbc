import type { Purpose } from '../../../catalogs/purpose.ts';
import { comparable } from '../../../text/comparable.ts';
import type { Integration, Slot } from '../integration.ts';

/** What an address in a slot of type `url` is for. */
export type UrlRole = 'documentation' | 'connection' | 'other';

const DOCUMENTATION: ReadonlySet<string> = new Set(
  (
    'doc docs documentation reference referencia documentación documentação dokumentation dokumentasi ' +
    'документация ドキュメント 문서 文档 文件'
  )
    .split(' ')
    .map(comparable),
);
/** Addresses beside the connection: they answer to plain requests. */
const BESIDE =
  /\b(?:auth\w*|webhooks?|callback|base|api|rest|http|https|health|admin|dashboard|console|redirect|docs?)\b/;

/** What a slot's addresses are for, by its label and, where that does not say, by its integration. */
export function urlRoleOf(slot: Slot, { purpose }: Integration): UrlRole {
  return urlRole(slot.definition?.id ?? '', slot.label.text, purpose);
}

/** What the addresses of a field are for, by its id and label, and by what its integration is for. */
export function urlRole(id: string, labelText: string, purpose: Purpose | undefined): UrlRole {
  const label = comparable(labelText);
  const words = [...id.split('-'), ...label.split(' ')];
  if (words.some((word) => DOCUMENTATION.has(word))) return 'documentation';
  if (id.startsWith('connection')) return 'connection';
  if (id === 'base-url' || BESIDE.test(label)) return 'other';
  return purpose === 'realtime' ? 'connection' : 'other';
}

/** The slots of one role. */
export function urlSlotsOf(integration: Integration, role: UrlRole): Slot[] {
  return integration.slots.filter(
    (slot) => slot.type === 'url' && urlRoleOf(slot, integration) === role,
  );
}
