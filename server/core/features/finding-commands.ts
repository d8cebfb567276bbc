import type { Finding } from '../rules/rule.ts';
import type { ClientCommand } from './refactor/refactor.ts';

/** What our own client can do about a finding beside editing: show a place, ask for a value. */
export interface FindingCommand {
  readonly title: string;
  readonly command: ClientCommand;
}

/** The commands for a finding, by its rule. Empty for most. */
export function commandsFor({ rule, span, related = [] }: Finding): FindingCommand[] {
  if (rule === 'placeholder') {
    const fill = { name: 'integrationSpec.fillIn', place: span } as const;
    const next = { name: 'integrationSpec.nextPlaceholder', place: span } as const;
    return [
      { title: 'Fill it in…', command: fill },
      { title: 'Go to the next placeholder', command: next },
    ];
  }
  if (rule === 'not-applicable-contradiction')
    return related.slice(0, 1).map((mark) => ({
      title: 'Go to the mark',
      command: { name: 'integrationSpec.goTo', place: mark.span },
    }));
  return [];
}
