import type { SpecView } from '../../server/core/features/view/spec-view.ts';

type Titled = Pick<SpecView, 'title' | 'project' | 'template'>;

/**
 * The name of the system that the document is about: its project's, else what its title says beside the kind
 * of document (“External Integrations – Acme Shop”). “Our system” where that is nothing.
 */
export function systemName({ title, project, template }: Titled): string {
  if (project !== undefined) return project;
  const at = template ? title.toLowerCase().indexOf(template.title.toLowerCase()) : -1;
  if (!template || at < 0) return title.trim() || 'Our system';
  const around = [title.slice(0, at), title.slice(at + template.title.length)];
  // A number before the title, and what joins the two.
  const names = around.map((part) => part.replace(/^[^\p{L}]+|[\s:–—|([-]+$/gu, ''));
  return names.find((name) => name !== '') ?? 'Our system';
}
