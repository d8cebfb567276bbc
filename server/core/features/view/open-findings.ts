import type { Finding } from '../../rules/rule.ts';
import { shiftEdit } from '../../text/edit.ts';
import { shiftSpan } from '../../text/span.ts';
import { workOf } from '../lenses/lens-work.ts';
import { type MeasuredPart, type Todo, uniqueIds } from './measured.ts';

/** What rules find absent that no field or sub-section of a template stands for, and what to call it. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['empty-field', 'Fallback strategy'],
  ['webhook-events-missing', 'Webhook events'],
  ['webhook-action', 'Action on a webhook event'],
  ['not-applicable-reason', 'Reason why it does not apply'],
  ['unlisted-integration', 'Agreement with the overview'],
]);

/** Those of the findings that say that something is absent. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => NAMES.has(rule));
}

/** Findings as parts of the outermost section that begins at `start`. */
export function findingParts(findings: readonly Finding[], start: number): MeasuredPart[] {
  const idOf = uniqueIds();
  return findings.map((finding) => ({
    id: idOf(`finding ${finding.rule}`),
    name: NAMES.get(finding.rule) ?? finding.rule,
    state: 'missing',
    at: shiftSpan(finding.span, -start),
    reason: '',
    // A fix is worked out when somebody looks at the part.
    get todo() {
      return todoOf(finding, start);
    },
  }));
}

function todoOf(finding: Finding, start: number): Todo | undefined {
  const fix = finding.fixes().find(({ preferred }) => preferred);
  const [edit, ...others] = fix?.edits ?? [];
  if (!fix || !edit || others.length > 0) return undefined;
  return { title: fix.title, run: () => workOf(shiftEdit(edit, -start)) };
}
