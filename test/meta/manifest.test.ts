import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/core/rules/registry.ts';
import { SEVERITIES } from '../../server/core/rules/rule.ts';
import { builtinTemplates } from '../../server/core/templates/builtin.ts';
import { filesIn, readText } from './sources.ts';

interface Setting {
  readonly type?: string | readonly string[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, Setting>>;
}

const words = JSON.parse(readText('package.nls.json'));
const manifest = JSON.parse(readText('package.json'), (_, value) =>
  typeof value === 'string' ? value.replace(/^%(.+)%$/, (_, key) => words[key] ?? key) : value,
);
const sections: { properties: Record<string, Setting> }[] = [
  manifest.contributes?.configuration ?? [],
].flat();
const settings = Object.assign({}, ...sections.map(({ properties }) => properties)) as Record<
  string,
  Setting
>;

test('every setting is ours, described and has a default', () => {
  expect(Object.keys(settings)).not.toEqual([]);
  for (const [name, setting] of Object.entries(settings)) {
    expect(name).toMatch(/^integrationSpec\.[a-zA-Z.]+$/);
    expect(setting.markdownDescription ?? setting.description, name).toMatch(/\.$/);
    expect(setting, name).toHaveProperty('default');
  }
});

describe('the setting integrationSpec.rules', () => {
  const properties = settings['integrationSpec.rules']?.properties ?? {};

  test('names every rule of the registry, and no other, in its order', () => {
    expect(Object.keys(properties)).toEqual(RULES.map(({ meta }) => meta.id));
  });

  test.each(RULES.map(({ meta }) => [meta.id, meta] as const))('describes %s', (id, meta) => {
    const setting = properties[id];
    const text = setting?.markdownDescription ?? setting?.description ?? '';
    expect(text).toContain(meta.summary);
    expect(setting?.enum).toEqual(expect.arrayContaining([...SEVERITIES, 'off']));
  });
});

test('the setting integrationSpec.template offers every built-in template', () => {
  const offered = JSON.stringify(settings['integrationSpec.template'] ?? {});
  for (const { id } of builtinTemplates) expect(offered).toContain(`"${id}"`);
});

test('every command that the manifest names is in the client, and is ours', () => {
  const commands: { command: string }[] = manifest.contributes?.commands ?? [];
  const client = filesIn('client').map(readText).join('\n');
  expect(commands).not.toEqual([]);
  for (const { command } of commands) {
    expect(command).toMatch(/^integrationSpec\.[a-zA-Z]+$/);
    expect(client, command).toMatch(new RegExp(`['"\`]${command}['"\`]`));
  }
});

test('the documentation names every setting', () => {
  const text = readText('docs/configuration.md');
  for (const name of Object.keys(settings)) expect(text).toContain(`\`${name}\``);
});
