import type { Facts } from '../../../catalogs/facts.ts';
import { Memo } from '../../../text/memo.ts';
import type { Spec } from '../../spec.ts';
import { type FormattedValue, formattedValues } from './payload-format.ts';
import { isReadable, type Payload, type PlacedPayload, payloadsIn } from './payloads.ts';

/** A payload that can be judged by its provider's rules. */
export interface JudgedPayload {
  readonly placed: PlacedPayload;
  readonly values: readonly FormattedValue[];
}

const known = new Memo<Spec, { facts: Facts; judged: readonly JudgedPayload[] }>();
const valuesOf = new Memo<Payload, { facts: Facts; values: readonly FormattedValue[] }>();

/** The title of what a document warns of. */
const SHOWN_AS_WRONG = /^\W*(?:wrong|incorrect|invalid|bad|don['’]t|falsch)\b/i;

/**
 * The payloads of a spec whose JSON can be read and whose format is known. Under one label, what has not
 * the format's shape is left aside where another payload has it: it is a part, or an answer.
 */
export function judgedPayloads(spec: Spec, facts: Facts): readonly JudgedPayload[] {
  const cached = known.get(spec);
  if (cached?.facts === facts) return cached.judged;
  const judged = payloadsIn(spec).flatMap((placed): JudgedPayload[] => {
    const values = judgedValues(placed.payload, spec, facts);
    return values.length > 0 ? [{ placed, values }] : [];
  });
  const shaped = new Set(
    judged
      .filter(({ values }) => values.some(({ hasShape }) => hasShape))
      .map(({ placed }) => placed.payload.slot),
  );
  const kept = judged.filter(
    ({ placed, values }) =>
      values.some(({ hasShape }) => hasShape) || !shaped.has(placed.payload.slot),
  );
  known.set(spec, { facts, judged: kept });
  return kept;
}

/** Worked out once for a payload, however often the document around it is edited. */
function judgedValues(payload: Payload, spec: Spec, facts: Facts): readonly FormattedValue[] {
  const cached = valuesOf.get(payload);
  if (cached?.facts === facts) return cached.values;
  const isJudged = payload.isPush && !SHOWN_AS_WRONG.test(payload.title) && isReadable(payload);
  const values = isJudged ? formattedValues(payload, spec.providers, facts) : [];
  valuesOf.set(payload, { facts, values });
  return values;
}
