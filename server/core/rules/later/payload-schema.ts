import type { PayloadValidator } from '../../catalogs/facts.ts';
import { legacyKeys } from '../../payload/legacy-fcm.ts';
import { judgeShape } from '../../payload/shape.ts';
import type { ShapeProblem } from '../../payload/shape-problem.ts';
import { judgedPayloads } from '../../spec/integration/push/judged-payloads.ts';
import { editDocument, placeInDocument } from '../../spec/integration/push/payload-edits.ts';
import type { FormattedValue } from '../../spec/integration/push/payload-format.ts';
import type { RuleChecks } from '../rule.ts';

/** What the rule `payload-schema` finds. */
export const payloadSchemaChecks: RuleChecks = {
  *check(spec, facts) {
    for (const { placed, values } of judgedPayloads(spec, facts)) {
      for (const value of values) {
        const validate = facts.payloads.get(value.format);
        if (!validate || isLegacy(value)) continue;
        for (const problem of problemsOf(value, placed.payload.text.text, validate)) {
          yield {
            span: placeInDocument(placed, problem),
            message: problem.message,
            ...(problem.isDoubtful && { severity: 'warning' as const }),
            fixes: (context) =>
              problem.fixes.map(({ title, edits, preferred }) => ({
                title,
                edits: editDocument(placed, edits, context),
                preferred,
                safe: false,
              })),
          };
        }
      }
    }
  },
};

/** The legacy shape is one finding of another rule. */
function isLegacy({ value, format }: FormattedValue): boolean {
  return format === 'fcm-v1' && legacyKeys(value).length > 0;
}

const known = new WeakMap<
  FormattedValue['value'],
  { validate: PayloadValidator; problems: readonly ShapeProblem[] }
>();

/** What is wrong with a value; worked out once, however often the document around it is edited. */
function problemsOf(
  { value, format }: FormattedValue,
  text: string,
  validate: PayloadValidator,
): readonly ShapeProblem[] {
  const cached = known.get(value);
  if (cached?.validate === validate) return cached.problems;
  const problems = judgeShape(value, text, format, validate);
  known.set(value, { validate, problems });
  return problems;
}
