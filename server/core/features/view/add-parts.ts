import { coversSpan } from '../../text/span.ts';
import { type Measured, type MeasuredPart, sumUp } from './measured.ts';

/** A section with more parts, each of them in the innermost section around it that says anything and applies. */
export function addParts(measured: Measured, added: readonly MeasuredPart[]): Measured {
  const { state, section } = measured;
  if (!section || state === 'missing' || state === 'not-applicable') return measured;
  const here = added.filter(({ at }) => coversSpan(section, at));
  if (here.length === 0) return measured;
  const within = measured.sections.filter(isOpen).flatMap((each) => each.section ?? []);
  const parts = here.filter((part) => !within.some((each) => coversSpan(each, part.at)));
  const content = {
    parts: joined(measured, parts),
    sections: measured.sections.map((each) => addParts(each, here)),
  };
  return { ...measured, ...sumUp(content), ...content };
}

function isOpen({ state }: Measured): boolean {
  return state !== 'missing' && state !== 'not-applicable';
}

/**
 * A gap at the very place of another is the same; at that of what seemed to be done it tells better. What stands at
 * the heading has no place of its own.
 */
function joined({ at: heading, parts }: Measured, added: readonly MeasuredPart[]): MeasuredPart[] {
  const isSame = ({ at }: MeasuredPart, other: MeasuredPart) =>
    at.start === other.at.start && at.end === other.at.end && at.start !== heading.start;
  const others = added.filter((each) => !parts.some((part) => isSame(part, each)));
  return [
    ...parts.map((part) => {
      const gap = part.state === 'done' && added.find((each) => isSame(part, each));
      return gap ? { ...gap, id: part.id } : part;
    }),
    ...others,
  ];
}
