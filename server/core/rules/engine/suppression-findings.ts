import type { Spec } from '../../spec/spec.ts';
import { closest } from '../../text/closest.ts';
import { removeLines } from '../../text/remove-lines.ts';
import type { Finding, Fix, RuleMeta } from '../rule.ts';
import { unknownSuppression } from '../unknown-suppression.ts';
import { unusedSuppression } from '../unused-suppression.ts';
import type { RunOptions } from './run-options.ts';
import type { Suppression } from './suppressions.ts';

/** What is wrong with one comment, or with one of the names in it. */
interface Defect {
  readonly meta: RuleMeta;
  readonly message: string;
  readonly fixes: () => Fix[];
}

/** What is wrong with the suppression comments: one finding for a comment that is none, or for each name that is no rule or hides nothing. */
export function suppressionFindings(
  spec: Spec,
  suppressions: readonly Suppression[],
  isUsed: (suppression: Suppression, rule: string) => boolean,
  options: RunOptions,
): Finding[] {
  return suppressions.flatMap((suppression) =>
    defectsOf(suppression, spec, options, isUsed).flatMap((defect) => {
      const { meta, message, fixes } = defect;
      const severity = options.severities.get(meta.id) ?? meta.severity;
      if (severity === 'off') return [];
      const span = suppression.comment;
      return [{ rule: meta.id, severity, span, message, tag: 'unnecessary' as const, fixes }];
    }),
  );
}

function defectsOf(
  suppression: Suppression,
  { markdown: { text }, summary }: Spec,
  { rules, severities }: RunOptions,
  isUsed: (suppression: Suppression, rule: string) => boolean,
): Defect[] {
  const remove = (rule?: string): Fix => removal(suppression, text, rule);
  const unknown = { meta: unknownSuppression.meta, fixes: () => [remove()] };
  if (suppression.kind === 'unknown') {
    const message =
      "There is no such comment. Findings are hidden by 'integration-spec-disable-next-line' and 'integration-spec-disable-file', each followed by the ids of rules.";
    return [{ ...unknown, message }];
  }
  if (suppression.rules.length === 0) {
    const message =
      'This comment names no rule, so it hides nothing. Write the id of the rule behind it.';
    return [{ ...unknown, message }];
  }
  const ids = rules.map((rule) => rule.meta.id);
  return suppression.rules.flatMap((rule): Defect[] => {
    if (!ids.includes(rule)) {
      const near = closest(rule, ids);
      const message = `There is no rule '${rule}'.${near ? ` Did you mean '${near}'?` : ''}`;
      const renames = near ? [renaming(suppression, text, rule, near)] : [];
      return [
        { ...unknown, message, fixes: () => [...renames, { ...remove(rule), preferred: !near }] },
      ];
    }
    const isOwn = rule === unusedSuppression.meta.id || rule === unknownSuppression.meta.id;
    // A rule that waits until the template is filled in has not had its say.
    const isWaiting =
      summary.isUnfilled && rules.some(({ meta }) => meta.id === rule && meta.quietWhileUnfilled);
    if (isOwn || isWaiting || severities.get(rule) === 'off' || isUsed(suppression, rule))
      return [];
    const where = suppression.kind === 'file' ? 'in this document' : 'there';
    const message = `This comment hides nothing: '${rule}' finds nothing ${where}.`;
    return [
      { meta: unusedSuppression.meta, message, fixes: () => [{ ...remove(rule), safe: true }] },
    ];
  });
}

/** Takes the comment away, or, where it names other rules too, only the one name. */
function removal({ comment, rules }: Suppression, text: string, rule?: string): Fix {
  const left = rules.filter((other) => other !== rule);
  const base = { preferred: true, safe: false };
  if (left.length === 0) {
    return { ...base, title: 'Remove this comment', edits: [removeLines(text, comment)] };
  }
  const source = text.slice(comment.start, comment.end);
  const names = /(disable-(?:next-line|file)\s+)([\s\S]*?)(\s*(?:\\?-){2}\\?>)$/;
  const newText = source.replace(names, (_, head, __, tail) => head + left.join(' ') + tail);
  return {
    ...base,
    title: `Remove '${rule}' from the comment`,
    edits: [{ span: comment, newText }],
  };
}

function renaming({ comment }: Suppression, text: string, from: string, to: string): Fix {
  const start = comment.start + text.slice(comment.start, comment.end).indexOf(from);
  const edits = [{ span: { start, end: start + from.length }, newText: to }];
  return { title: `Change it to '${to}'`, preferred: true, safe: false, edits };
}
