import type { Facts } from '../../catalogs/facts.ts';
import type { Spec } from '../../spec/spec.ts';
import type { DraftEdit } from '../../text/draft-edit.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

/**
 * What an editor offers to do with a place in a spec, whatever is found there. Knows no findings, so that
 * it costs no run of the rules. Spans count from the document's start.
 */
export type Refactor = (spec: Spec, facts: Facts, place: Span) => Iterable<RefactorAction>;

export interface RefactorAction {
  /** Unique among what is offered at one place: enough to find the action again in a later version. */
  readonly id: string;
  /** What the editor's menu says, in the imperative. */
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor.rewrite';
  /**
   * What it changes, worked out when somebody picks it. Undefined for what only our own client can do, by
   * its command; nobody else is offered that.
   */
  readonly edits: (() => readonly (Edit | DraftEdit)[]) | undefined;
  /** What our own client runs in place of the edits, where it asks or shows something. */
  readonly command?: ClientCommand;
}

/** A command of our own client, with the place in the document that it is about. */
export interface ClientCommand {
  readonly name: `integrationSpec.${string}`;
  readonly place: Span;
}
