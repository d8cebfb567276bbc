import { homepage } from '../../package.json';

/** The address of a rule's page. */
export function helpUrl(rule: string): string {
  return `${homepage}/docs/rules/${rule}.md`;
}
