import type { Command } from 'commander';
import { RULE_IDS, RULES } from '../../core/rules/registry.ts';
import type { RuleMeta } from '../../core/rules/rule.ts';
import { didYouMean } from '../../core/templates/yaml/did-you-mean.ts';
import { helpUrl } from '../../workspace/help-url.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';

/** Where the generated part of a page begins and ends: nothing for readers. */
const GENERATOR_MARK = /^<!-- (?:begin|end): .*-->\n\n?/gm;

/** Adds `explain` to the program. */
export function addExplain(program: Command, host: Host): void {
  program
    .command('explain')
    .summary('say what a rule finds, and why')
    .description(
      'Says what a rule finds, why that matters and how to mend it; lists all rules without one.',
    )
    .argument('[rule]', 'the id of a rule, as reports show it')
    .addHelpText('after', '\nExample:\n  integration-spec explain missing-section')
    .action(async (id: string | undefined) => {
      await host.stdout.write(id === undefined ? ruleList() : await ruleText(id, host));
    });
}

function ruleList(): string {
  const width = Math.max(...RULE_IDS.map((id) => id.length));
  const line = ({ id, severity, summary }: RuleMeta) =>
    `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`;
  return RULES.map(({ meta }) => line(meta)).join('');
}

async function ruleText(id: string, host: Host): Promise<string> {
  const rule = RULES.find(({ meta }) => meta.id === id);
  if (!rule) {
    const hint = didYouMean(id, RULE_IDS) || " 'integration-spec explain' lists them.";
    throw new UsageError(`There is no rule '${id}'.${hint}`);
  }
  const page = await host.readPackageFile(`docs/rules/${id}.md`);
  const text = page?.replace(GENERATOR_MARK, '') ?? shortPage(rule.meta);
  return `${text.trimEnd()}\n\n${helpUrl(id)}\n`;
}

/** What the program itself knows, where the pages were not installed with it. */
function shortPage({ id, severity, scope, summary }: RuleMeta): string {
  const judged =
    scope === 'structure' ? 'documents whose template is sure' : 'all integration specs';
  return [`# ${id}`, `${summary}.`, `Severity ${severity}; judges ${judged}.`].join('\n\n');
}
