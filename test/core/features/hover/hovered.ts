import { expect } from 'vitest';
import { entitiesOf } from '../../../../server/core/features/entities/entities.ts';
import { hoverAt } from '../../../../server/core/features/hover/hover.ts';
import type { HoverContext } from '../../../../server/core/features/hover/hover-context.ts';
import { markdownOf } from '../../../../server/core/text/rich-text-markdown.ts';
import { type CheckEnvironment, checkText } from '../../../../server/workspace/checked-document.ts';
import { CATALOGUED, describedCatalog } from '../../../../server/workspace/described-catalog.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';

/** Every catalog with its descriptions, by the provider's id. */
export const DESCRIBED = new Map(
  await Promise.all(CATALOGUED.map(async (id) => [id, await describedCatalog(id)] as const)),
);

/** The hover's Markdown at the `$0` of a text, and the text it is about; undefined for none. */
export function hovered(
  marked: string,
  environment: CheckEnvironment = ENVIRONMENT,
): { about: string; markdown: string } | undefined {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('no cursor');
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  const { spec } = checkText(text, environment);
  if (!spec) return undefined;
  const found = hoverAt(offset, contextOf(spec, environment));
  if (!found) return undefined;
  return { about: text.slice(found.start, found.end), markdown: markdownOf(found.text) };
}

export function contextOf(
  spec: HoverContext['spec'],
  { facts }: Pick<CheckEnvironment, 'facts'> = ENVIRONMENT,
): HoverContext {
  return {
    spec,
    facts,
    describe: (id) => DESCRIBED.get(id),
    rulePage: (rule) => `https://example.org/${rule}.md`,
  };
}

/** Expects the whole Markdown of the hover at `$0`. */
export function checkHover(
  marked: string,
  markdown: string | undefined,
  environment?: CheckEnvironment,
): void {
  expect(hovered(marked, environment)?.markdown).toBe(markdown?.trim());
}

/** The offsets of everything that a text names. */
export function namedIn(spec: HoverContext['spec'], { facts } = ENVIRONMENT): number[] {
  return entitiesOf(spec, facts).map(({ start }) => start);
}
