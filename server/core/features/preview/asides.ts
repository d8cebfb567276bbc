import type { CommentBlock } from '../../markdown/block.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import type { SpecSummary } from '../../spec/spec.ts';
import { comparable } from '../../text/comparable.ts';
import type { Aside } from './shown.ts';

/** The comments of an outermost section that an export has made text of, in order; `source` is the section's text. */
export function asidesOf(outermost: Section, { template }: SpecSummary, source: string): Aside[] {
  const beginnings = template.instructions.map(comparable);
  return sectionsWithin(outermost)
    .flatMap(({ comments }) => comments)
    .filter(({ start }) => !source.startsWith('<!--', start))
    .map(({ start, end, text, alone }: CommentBlock) => {
      const begins = comparable(text.slice(0, 200));
      const isInstruction = beginnings.some((beginning) => begins.startsWith(beginning));
      return { start, end, text, isAlone: alone, isInstruction };
    })
    .sort((a, b) => a.start - b.start);
}
