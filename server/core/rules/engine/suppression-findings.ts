import type { Spec } from '../spec/spec.ts';
import { closest } from '../text/closest.ts';
import { removeLines } from '../text/remove-lines.ts';
import type { Finding, Fix, RuleMeta } from './rule.ts';
import type { RunOptions } from './run.ts';
import type { Suppression } from './suppressions.ts';
import { unknownSuppression } from './unknown-suppression.ts';
import { unusedSuppression } from './unused-suppression.ts';

/** What is wrong with the suppression comments: one finding each for a name that is no rule, or hides nothing. */
export function suppressionFindings(
  spec: Spec,
  suppressions: readonly Suppression[],
  isUsed: (suppression: Suppression, rule: string) => boolean,
  options: RunOptions,
): Finding[] {
  const ids = options.rules.map((rule) => rule.meta.id);
  return suppressions.flatMap((suppression) => {
    const { rules, comment } = suppression;
    if (rules.length === 0) {
      const message =
        'This comment names no rule, so it hides nothing. Write the id of the rule behind it.';
      return about(unknownSuppression.meta, message, suppression, [], spec, options);
    }
    return rules.flatMap((rule) => {
      if (!ids.includes(rule)) {
        const near = closest(rule, ids);
        const message = `There is no rule '${rule}'.${near ? ` Did you mean '${near}'?` : ''}`;
        const others = rules.filter((other) => other !== rule);
        const fixes = near ? [rename(spec, comment, rule, near)] : [];
        return about(
          unknownSuppression.meta,
          message,
          { ...suppression, rules: others },
          fixes,
          spec,
          options,
        );
      }
      const isOff = options.severities.get(rule) === 'off';
      if (isOff || isUsed(suppression, rule)) return [];
      if (rule === unusedSuppression.meta.id || rule === unknownSuppression.meta.id) return [];
      const where = suppression.kind === 'file' ? 'in this document' : 'there';
      const message = `This comment hides nothing: '${rule}' finds nothing ${where}.`;
      const others = rules.filter((other) => other !== rule);
      return about(
        unusedSuppression.meta,
        message,
        { ...suppression, rules: others },
        [],
        spec,
        options,
      );
    });
  });
}

function about(
  meta: RuleMeta,
  message: string,
  left: Suppression,
  fixes: readonly Fix[],
  spec: Spec,
  options: RunOptions,
): Finding[] {
  const severity = options.severities.get(meta.id) ?? meta.severity;
  if (severity === 'off') return [];
  const span = left.comment;
  const all = () => [...fixes, remove(spec, left)];
  return [{ rule: meta.id, severity, span, message, tag: 'unnecessary', fixes: all }];
}

/** Takes the comment away, or, where it names other rules too, only the one name. */
function remove(spec: Spec, left: Suppression): Fix {
  const { text } = spec.markdown;
  const base = { preferred: true, safe: true };
  if (left.rules.length === 0) {
    return { ...base, title: 'Remove this comment', edits: [removeLines(text, left.comment)] };
  }
  const source = text.slice(left.comment.start, left.comment.end);
  const names = /(disable-(?:next-line|file)\s+)([\s\S]*?)(\s*(?:\\?-){2}\\?>)$/;
  const newText = source.replace(names, (_, head, __, tail) => head + left.rules.join(' ') + tail);
  return {
    ...base,
    title: 'Remove this rule from the comment',
    edits: [{ span: left.comment, newText }],
  };
}

function rename(
  spec: Spec,
  comment: { start: number; end: number },
  from: string,
  to: string,
): Fix {
  const at = comment.start + spec.markdown.text.slice(comment.start, comment.end).indexOf(from);
  const span = { start: at, end: at + from.length };
  return {
    title: `Change it to '${to}'`,
    preferred: false,
    safe: false,
    edits: [{ span, newText: to }],
  };
}
