import type { Rule } from '../server/core/rules/rule.ts';
import type { Template } from '../server/core/templates/template.ts';

export interface ManifestSource {
  readonly rules: readonly Rule[];
  readonly templates: readonly Template[];
  readonly comparable: (text: string) => string;
}

export declare function manifestFiles(
  source: ManifestSource,
  read: (path: string) => string | undefined,
): Map<string, string>;
