import { expect } from 'vitest';
import { CATALOGUED } from '../../../../server/core/catalogs/catalogued.ts';
import { hoverAt } from '../../../../server/core/features/hover/hover.ts';
import type { HoverContext } from '../../../../server/core/features/hover/hover-context.ts';
import { markdownOf } from '../../../../server/core/text/rich-text-markdown.ts';
import { type CheckEnvironment, checkText } from '../../../../server/workspace/checked-document.ts';
import { describedCatalog } from '../../../../server/workspace/described-catalog.ts';
import { catalogFiles } from '../../../helpers/catalog-files.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { SPELLINGS } from '../../../helpers/spellings.ts';

/** Every catalog with its descriptions, by the provider's id. */
export const DESCRIBED = new Map(
  await Promise.all(
    CATALOGUED.map(async (id) => [id, await describedCatalog(catalogFiles, id)] as const),
  ),
);

/** What a hover at the `$0` of a text says, and of which text. */
export interface Hovered {
  readonly about: string;
  readonly markdown: string;
}

/** Undefined where nothing is shown. */
export function hovered(marked: string, environment = ENVIRONMENT): Hovered | undefined {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('no cursor');
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  const { spec } = checkText(text, environment);
  const found = spec && hoverAt(offset, contextOf(spec, environment));
  return found && { about: text.slice(found.start, found.end), markdown: markdownOf(found.text) };
}

export function contextOf(
  spec: HoverContext['spec'],
  { facts, severities }: Pick<CheckEnvironment, 'facts' | 'severities'> = ENVIRONMENT,
): HoverContext {
  return {
    spec,
    facts,
    severities,
    describe: (id) => DESCRIBED.get(id),
    rulePage: (rule) => `https://example.org/${rule}.md`,
  };
}

/** Expects the whole Markdown of the hover at `$0`, the same in every spelling of the document. Empty for no hover. */
export function checkHover(marked: string, markdown: string, environment = ENVIRONMENT): void {
  for (const [spelling, spell] of Object.entries(SPELLINGS)) {
    const found = hovered(spell(marked.trimStart()), environment)?.markdown ?? '';
    expect(found, spelling).toBe(markdown.trim());
  }
}

/** A document of the template, with these lines in a section of it. */
export function dataSync(title: string, lines: string): string {
  return `---\nintegration-spec: data-sync\n---\n\n## ${title}\n\n${lines.startsWith('- ') ? '' : '\n'}${lines.trim()}\n`;
}

export const payment = (lines: string) => dataSync('2. Payment Gateway Integration', lines);
export const email = (lines: string) => dataSync('3. Email & Communication Service', lines);
export const push = (lines: string) => dataSync('4. Push Notifications (Mobile/Web)', lines);
export const realtime = (lines: string) =>
  dataSync('5. Real-Time Data Synchronization (WebSockets)', lines);

/** An integration of the other template, with these lines below its fields. */
export function integration(provider: string, lines: string): string {
  return `---\nintegration-spec: external-integrations\n---\n\n# External Integrations\n\n## ${provider}\n\n- **Provider**: ${provider.replace('$0', '')}\n${lines.startsWith('- ') ? '' : '\n'}${lines.trim()}\n`;
}
