import { l10n, window } from 'vscode';
import {
  SECTION_EDIT,
  SECTION_STATE,
  type SectionEditParams,
  type SectionState,
} from '../server/lsp/place-protocol.ts';
import { applyServerEdit } from './apply-edit.ts';
import { type CommandPlace, commandPlace } from './place.ts';
import type { ServerControl } from './server-control.ts';

/** Marks the section around the cursor, or that of a code action, as not applicable; asks why. */
export async function markNotApplicable(server: ServerControl, given?: unknown): Promise<void> {
  const at = await commandPlace(server, given);
  const section = at && (await stateOf(at));
  if (!section) return;
  const { title, state } = section;
  if (state !== 'open') {
    void window.showInformationMessage(refusal(title, state));
    return;
  }
  const reason = await window.showInputBox({
    title: l10n.t('Mark “{0}” as Not Applicable', title),
    prompt: l10n.t('Why does it not apply? Leave it empty to fill it in later.'),
    placeHolder: l10n.t('not in the MVP'),
  });
  if (reason !== undefined) await apply(at, 'mark-not-applicable', reason);
}

/** Brings the section around the cursor back that was marked as not applicable. */
export async function bringSectionBack(server: ServerControl, given?: unknown): Promise<void> {
  const at = await commandPlace(server, given);
  const section = at && (await stateOf(at));
  if (!section) return;
  const { title, state } = section;
  if (state === 'marked') return apply(at, 'bring-back');
  const message =
    state === 'marked-in-overview'
      ? refusal(title, state)
      : l10n.t('“{0}” is not marked as not applicable.', title);
  void window.showInformationMessage(message);
}

/** Says so where the cursor is in no section. */
async function stateOf({ client, place }: CommandPlace): Promise<SectionState | null> {
  const section = await client.sendRequest<SectionState | null>(SECTION_STATE, place);
  if (!section) {
    const message = l10n.t('Put the cursor into a section of the template first.');
    void window.showInformationMessage(message);
  }
  return section;
}

function apply(
  { client, editor, place }: CommandPlace,
  edit: SectionEditParams['edit'],
  reason?: string,
): Promise<void> {
  const params: Omit<SectionEditParams, 'uri'> = {
    range: place.range,
    edit,
    ...(reason !== undefined && { reason }),
  };
  return applyServerEdit(client, SECTION_EDIT, editor.document.uri, params);
}

function refusal(title: string, state: Exclude<SectionState['state'], 'open'>): string {
  switch (state) {
    case 'marked':
      return l10n.t('“{0}” is marked as not applicable already.', title);
    case 'marked-in-overview':
      return l10n.t('The overview says that “{0}” does not apply. Change it there.', title);
    case 'required':
      return l10n.t('“{0}” cannot be marked as not applicable: this document needs it.', title);
    case 'integration':
      return l10n.t(
        'A whole integration is not marked: remove its section if it is not used, or mark a part of it.',
      );
    case 'holds-another':
      return l10n.t(
        'Another section of the template stands inside “{0}”. Move it out first.',
        title,
      );
  }
}
