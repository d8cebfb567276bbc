import type { Facts } from '../../catalogs/facts.ts';
import { quote } from '../../rules/message.ts';
import type { Spec } from '../../spec/spec.ts';
import type { DraftEdit } from '../../text/draft-edit.ts';
import { insertionsFor } from './catalogue.ts';
import type { Belongs } from './insertion.ts';
import { place } from './place/place.ts';
import { spotAt } from './spot.ts';

/** Something to insert that an editor's menu offers at a place. */
export interface InsertAction {
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
  for (const { belongs, title } of insertionsFor(spec.template, facts.catalogs)) {
    if (actions.length === MOST) break;
    if (!isAskedFor(belongs)) continue;
    const placed = place(belongs, spot);
    if (placed === 'listed' || !placed?.isHere) continue;
    const { span, draft } = placed;
    actions.push({ title: `Insert ${quote(title)}`, edit: { span, draft } });
  }
  return actions;
}

/** Whether a template asks for it inside of a section. */
function isAskedFor(belongs: Belongs): boolean {
  switch (belongs.kind) {
    case 'section':
      return belongs.parent !== undefined && belongs.section.applicability !== 'optional';
    case 'field':
      return belongs.section !== undefined && belongs.field.applicability !== 'optional';
    default:
      return belongs.kind === 'element';
  }
}
