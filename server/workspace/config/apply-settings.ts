import { SEVERITIES } from '../../core/rules/rule.ts';
import type { Template } from '../../core/templates/template.ts';
import type { Level } from './configuration.ts';
import type { DocumentSettings, EditorSettings } from './settings.ts';

const LEVELS: ReadonlySet<string> = new Set([...SEVERITIES, 'off']);

/** What the editor's settings alone say. */
export function applySettings(
  { template, rules = {}, detectByContent = true, codeLens = true }: EditorSettings,
  templates: readonly Template[],
  knownRules: readonly string[],
): DocumentSettings {
  const known = Object.entries(rules).filter(
    ([rule, level]) => knownRules.includes(rule) && LEVELS.has(level),
  );
  return {
    template: settingOf(template, templates),
    byContent: detectByContent,
    codeLens,
    severities: new Map(known as [string, Level][]),
    templates,
    configurationFile: undefined,
    problems: [],
    notes: [],
  };
}

function settingOf(
  setting: EditorSettings['template'],
  templates: readonly Template[],
): DocumentSettings['template'] {
  if (setting === false || setting === 'none' || setting === 'false')
    return { id: false, by: 'settings' };
  return templates.some(({ id }) => id === setting)
    ? { id: setting as string, by: 'settings' }
    : undefined;
}
