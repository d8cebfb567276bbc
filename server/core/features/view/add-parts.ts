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
    parts: [...measured.parts, ...parts.filter((part) => !isSaid(part, measured))],
    sections: measured.sections.map((each) => addParts(each, here)),
  };
  return { ...measured, ...sumUp(content), ...content };
}

function isOpen({ state }: Measured): boolean {
  return state !== 'missing' && state !== 'not-applicable';
}

/** Whether a section has a gap at the very place of another. */
function isSaid({ at }: MeasuredPart, { parts }: Measured): boolean {
  return parts.some(
    (part) =>
      (part.state === 'missing' || part.state === 'placeholder') &&
      part.at.start === at.start &&
      part.at.end === at.end,
  );
}
