import { builtinTemplates } from '../../../server/core/templates/builtin.ts';
import { ConfigurationResolver } from '../../../server/workspace/config/resolve.ts';
import type {
  DocumentSettings,
  SettingsRequest,
} from '../../../server/workspace/config/settings.ts';
import { MemoryFiles } from './memory-files.ts';

export const ROOT = 'file:///ws';
export const CONFIG = '.integration-spec.yaml';
/** The smallest template of a team. */
export const OWN = 'id: adr\ntitle: Decision\nsections: [{ title: Context }]\n';
const RULES = ['missing-section', 'placeholder', 'section-number'];

/** A trusted workspace with one folder, but for the changes. */
export const request = (changes: Partial<SettingsRequest> = {}): SettingsRequest => ({
  workspaceFolders: [ROOT],
  editorSettings: {},
  trusted: true,
  ...changes,
});

/** A resolver over files whose paths count from the workspace folder, or are URIs. */
export function resolverOver(files: Record<string, string>) {
  const named = Object.entries(files).map(([path, text]) => [
    path.includes(':/') ? path : `${ROOT}/${path}`,
    text,
  ]);
  const memory = new MemoryFiles(Object.fromEntries(named));
  return {
    memory,
    resolver: new ConfigurationResolver({ files: memory, knownRules: RULES, builtinTemplates }),
  };
}

export function settingsIn(
  files: Record<string, string>,
  path: string,
  changes?: Partial<SettingsRequest>,
): Promise<DocumentSettings> {
  const uri = path.includes(':') ? path : `${ROOT}/${path}`;
  return resolverOver(files).resolver.settingsFor(uri, request(changes));
}

/** The settings in one line: `template (by) rule=level… at file`. */
export function summary({ template, severities, configurationFile }: DocumentSettings): string {
  const chosen = template ? `${template.id} (${template.by})` : 'detected';
  const levels = [...severities].map(([rule, level]) => ` ${rule}=${level}`).join('');
  return `${chosen}${levels} at ${configurationFile?.replace(`${ROOT}/`, '') ?? 'none'}`;
}
