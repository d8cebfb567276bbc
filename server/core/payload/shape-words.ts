import { FORMAT_NAMES } from './formats.ts';
import { describeMissing, describeTargets } from './missing-keys.ts';
import type { PlacedProblem, ShapeProblem } from './shape-problem.ts';
import { describeUnknownKey } from './unknown-key-words.ts';
import { describeValue } from './wrong-values.ts';

/** A complaint of the schema in words, with what mends it. */
export function describe(problem: PlacedProblem): ShapeProblem {
  switch (problem.keyword) {
    case 'additionalProperties':
      return describeUnknownKey(problem);
    case 'required':
      return describeMissing(problem);
    case 'oneOf':
      return describeTargets(problem);
    case 'propertyNames':
      return describeReserved(problem);
    default:
      return describeValue(problem);
  }
}

/** Keys of `data` that FCM keeps for itself. */
function describeReserved({ node, params, format }: PlacedProblem): ShapeProblem {
  const name = String(params.propertyName);
  const key =
    node.kind === 'object' ? node.members.find((each) => each.key.name === name)?.key : undefined;
  const { start, end } = key ?? node;
  const isSure = /^(?:from|message_type)$|^(?:google|gcm)\./.test(name);
  return {
    start,
    end,
    message: `“${name}” is a key that ${FORMAT_NAMES[format]} keeps for itself: ${isSure ? 'it refuses' : 'it may refuse'} a message with it in “data”. Choose another name.`,
    ...(!isSure && { isDoubtful: true as const }),
    fixes: [],
  };
}
