import { bodySkeleton } from '../../templates/skeleton.ts';
import type { Style } from '../../templates/style.ts';
import { type Edit, insertion } from '../../text/edit.ts';
import type { Section } from '../section.ts';

/** The edit that writes into an empty section what the template has there. Undefined where that is nothing. */
export function fillSection(
  section: Section,
  style: Style,
  definition = section.definition,
): Edit | undefined {
  const { heading } = section;
  if (!definition) return undefined;
  const body = bodySkeleton(definition, style, heading?.level ?? style.sectionLevel);
  return body === '' ? undefined : writeInto(section, body, style);
}

/** The edit that writes a block into an empty section: behind comments (an instruction, say), where it has any. */
export function writeInto(section: Section, block: string, style: Style): Edit {
  const at = section.body.at(-1)?.end ?? section.bodySpan.start;
  return insertion(at, `\n\n${block}`.replaceAll('\n', style.newline));
}
