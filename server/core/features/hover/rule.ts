import { RULES } from '../../rules/registry.ts';
import type { Severity } from '../../rules/rule.ts';
import { code, line, link, paragraph } from '../../text/rich-text.ts';
import type { HoverOf } from './hover-context.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'an error',
  warning: 'a warning',
  info: 'an information',
  hint: 'a hint',
};

/** What a rule finds; undefined for the id of none. */
export const ruleHover: HoverOf<'rule'> = ({ rule: id }, { rulePage }) => {
  const rule = RULES.find(({ meta }) => meta.id === id);
  if (!rule) return undefined;
  const { summary, severity } = rule.meta;
  return [
    paragraph(line`${code(id)} · rule, ${SEVERITIES[severity]} by default`),
    paragraph([`${summary}.`]),
    paragraph([link('About this rule', rulePage(id))]),
  ];
};
