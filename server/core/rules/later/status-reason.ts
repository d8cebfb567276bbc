import { reasonPhrase, wrongReason } from '../../http/statuses.ts';
import { errorResponsesOf } from '../../spec/integration/errors/error-responses.ts';
import { slotsOf } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { quote } from '../message.ts';
import type { RuleChecks } from '../rule.ts';

/** What the rule `status-reason` finds. */
export const statusReasonChecks: RuleChecks = {
  *checkSection(outermost, summary) {
    const slots = integrationsOf(outermost, summary).flatMap((integration) =>
      slotsOf(integration, 'error-responses'),
    );
    for (const response of [...new Set(slots)].flatMap((slot) => errorResponsesOf(slot))) {
      const { reason } = response;
      const [code] = response.codes;
      if (!reason || !code || code.from !== code.to || code.digits !== 3) continue;
      const wrong = wrongReason(code.from, reason.text);
      if (!wrong || isPlaceheld(reason.span, outermost, summary)) continue;
      // "409: Continue" says what is done, "200: Created" what has happened.
      const isApart = response.isBare || code.from >= 400;
      if (wrong.otherCode !== undefined && wrong.otherCode < 400 && isApart) continue;
      const { start, end } = reason.sourceSpan(0, reason.text.length);
      const isCaseOnly = reason.text.toLowerCase() === wrong.phrase.toLowerCase();
      // "Not found" in a cell, or "not found" in a sentence, may be a description.
      const isProse = isCaseOnly && (response.isBare || /^\p{Ll}/u.test(reason.text));
      const meant =
        wrong.otherCode === undefined
          ? `The phrase of ${code.from} is ${quote(wrong.phrase)}`
          : `${quote(reason.text)} is the phrase of ${wrong.otherCode}; that of ${code.from} is ${quote(wrong.phrase)}`;
      yield {
        span: { start, end },
        ...(isProse && { severity: 'info' as const }),
        message: `${meant}. Write it as registered, so that code and logs can be searched for it.`,
        fixes: () => [
          {
            title: `Write ${quote(wrong.phrase)}`,
            edits: [{ span: { start, end }, newText: wrong.phrase }],
            preferred: true,
            safe: wrong.otherCode === undefined && !isProse,
          },
          ...otherCode(wrong.otherCode, code),
        ],
      };
    }
  },
};

/** The code that the phrase belongs to may be the one that was meant. */
function otherCode(
  other: number | undefined,
  { start, end }: { readonly start: number; readonly end: number },
) {
  if (other === undefined || reasonPhrase(other) === undefined) return [];
  const edits = [{ span: { start, end }, newText: String(other) }];
  return [{ title: `Write ${other} instead`, edits, preferred: false, safe: false }];
}
