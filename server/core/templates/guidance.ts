import dataSync from '../../../schemas/templates/data-sync.yaml?guidance';
import externalIntegrations from '../../../schemas/templates/external-integrations.yaml?guidance';
import { builtinTemplates } from './builtin.ts';

/** A template, or a part of one. */
interface Guided {
  readonly guidance?: string;
  readonly metadata?: readonly Guided[];
  readonly sections?: readonly Guided[];
  readonly fields?: readonly Guided[];
  readonly columns?: readonly Guided[];
}

const PARTS = ['metadata', 'sections', 'fields', 'columns'] as const;

const known = new Map<Guided, string>();
for (const [i, guidance] of [dataSync, externalIntegrations].entries())
  learn(builtinTemplates[i] ?? {}, guidance as Guided);

/** What belongs in a part of a template, in Markdown; empty where it has no word on that. */
export function guidanceOf(part: { readonly guidance: string }): string {
  return part.guidance || (known.get(part) ?? '');
}

function learn(part: Guided, { guidance, ...parts }: Guided): void {
  if (guidance) known.set(part, guidance.trimEnd());
  for (const key of PARTS)
    for (const [i, inner] of (parts[key] ?? []).entries()) learn(part[key]?.[i] ?? {}, inner);
}
