import { sectionAt } from '../../server/core/features/section-at.ts';
import { sectionsWithin } from '../../server/core/spec/section.ts';
import { placedSections, type Spec } from '../../server/core/spec/spec.ts';
import { checkText } from '../../server/workspace/checked-document.ts';
import { readCorpus } from '../accuracy/corpus.ts';
import { ENVIRONMENT } from './environment.ts';
import { FIXTURES } from './fixtures.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Every document of the fixtures and the corpus that is a spec, by its name. */
export function allSpecs(): (readonly [name: string, text: string])[] {
  const corpus = readCorpus(ROOT).map(({ name, text }) => [name, text] as const);
  return [...FIXTURES, ...corpus].filter(([, text]) => checkText(text, ENVIRONMENT).spec);
}

/** The spec that a text is; throws where it is none. */
export function specOf(text: string): Spec {
  const { spec } = checkText(text, ENVIRONMENT);
  if (!spec) throw new Error('no spec');
  return spec;
}

/** Where each of the template's sections begins that a document has. */
export function sectionOffsets(spec: Spec): number[] {
  return placedSections(spec)
    .flatMap(({ start, section }) => sectionsWithin(section).map((part) => start + part.start))
    .filter((offset) => {
      const known = sectionAt(spec, offset);
      return known !== undefined && known.start + known.section.start === offset;
    });
}

/** A text with `$0` for the cursor: the text without it, and where it stood. */
export function readCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('no $0');
  return { text: marked.slice(0, offset) + marked.slice(offset + 2), offset };
}
