import { RULES } from '../../rules/registry.ts';
import type { Severity } from '../../rules/rule.ts';
import { code, line, link, paragraph } from '../../text/rich-text.ts';
import { SUMMARIES } from '../rule-summaries.ts';
import type { HoverOf } from './hover-context.ts';

const SEVERITIES: Readonly<Record<Severity | 'off', string>> = {
  off: 'switched off',
  error: 'an error',
  warning: 'a warning',
  info: 'an information',
  hint: 'a hint',
};

/** What a rule finds; undefined for the id of none. */
export const ruleHover: HoverOf<'rule'> = ({ rule: id }, { severities, rulePage }) => {
  const rule = RULES.find(({ meta }) => meta.id === id);
  if (!rule) return undefined;
  const { severity } = rule.meta;
  const set = severities.get(id);
  return [
    paragraph(
      line`${code(id)} · rule, ${set ? SEVERITIES[set] : `${SEVERITIES[severity]} by default`}`,
    ),
    paragraph([`${SUMMARIES[id]}.`]),
    paragraph([link('About this rule', rulePage(id))]),
  ];
};
