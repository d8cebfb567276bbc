import { builtinTemplates } from '../core/templates/builtin.ts';
import type { DocumentParams } from './protocol.ts';
import type { ReadingInfo } from './reading-protocol.ts';
import type { Session } from './session.ts';

/** Answers `integrationSpec/reading`. */
export async function reading(
  session: Session,
  { uri }: DocumentParams,
): Promise<ReadingInfo | null> {
  if (!session.documents.has(uri)) return null;
  const { check } = await session.environments.of(uri);
  return {
    configured: check.configured ?? null,
    byContent: check.byContent === true,
    templates: check.templates.filter((template) => !builtinTemplates.includes(template)),
  };
}
