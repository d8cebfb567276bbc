import proposals from '../../../schemas/purposes.yaml';
import type { Purpose } from './purpose.ts';

/** What a new fallback row says at first of a service. */
interface Proposals {
  /** How badly its downtime usually hurts, in the words of different scales. */
  readonly criticality: readonly string[];
  /** What a product may do meanwhile. */
  readonly strategies: readonly string[];
}

/** Our proposals, by what the service is for; `schemas/purposes.schema.json` is their grammar. */
export const PROPOSALS = proposals as Readonly<Record<Purpose, Proposals>>;
