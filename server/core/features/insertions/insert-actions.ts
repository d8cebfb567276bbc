import type { Facts } from '../../catalogs/facts.ts';
import { quote } from '../../rules/message.ts';
import type { Spec } from '../../spec/spec.ts';
import type { DraftEdit } from '../../text/draft-edit.ts';
import { insertionsFor } from './catalogue.ts';
import type { Belongs } from './insertion.ts';
import { place } from './place/place.ts';
import { type Spot, spotAt } from './spot.ts';

/** Something to insert that an editor's menu offers at a place. */
export interface InsertAction {
  /** That of the insertion. */
  readonly id: string;
  /** In the imperative. */
  readonly title: string;
  readonly edit: DraftEdit;
}

/** More than these are a flood; the command has them all. */
const MOST = 5;

/**
 * What the section around an offset lacks: fields, sub-sections, another element of its list. Few, and none in
 * text that the template does not know. Looks at nothing but the outermost section around the offset.
 */
export function insertActionsAt(spec: Spec, facts: Facts, offset: number): InsertAction[] {
  const spot = spotAt(spec, facts, offset, 'section');
  const actions: InsertAction[] = [];
  for (const { id, belongs, title } of insertionsFor(spec.template, facts.catalogs)) {
    if (actions.length === MOST) break;
    if (!isAskedFor(belongs, spot)) continue;
    const placed = place(belongs, spot);
    if (placed === 'listed' || !placed?.isHere) continue;
    const { span, draft } = placed;
    actions.push({ id, title: titleFor(belongs, title), edit: { span, draft } });
  }
  return actions;
}

/** Whether a template asks for it inside of a section, or it continues the list around the spot. */
function isAskedFor(belongs: Belongs, { path, offset, within }: Spot): boolean {
  switch (belongs.kind) {
    case 'section':
      return belongs.parent !== undefined && belongs.section.applicability !== 'optional';
    case 'field':
      return belongs.section !== undefined && belongs.field.applicability !== 'optional';
    case 'element': {
      const at = offset - (within[0]?.start ?? 0);
      const lists = path.flatMap(({ fields }) => fields);
      return lists.some(
        ({ definition, start, end }) => definition === belongs.list && start <= at && at <= end,
      );
    }
    default:
      return false;
  }
}

/** As the fix of a finding says it, so that a menu can tell that they are the same. */
function titleFor({ kind }: Belongs, title: string): string {
  if (kind === 'field') return `Insert the field ${quote(title)}`;
  return kind === 'section' ? `Insert the section ${quote(title)}` : `Insert ${quote(title)}`;
}
