import { hasDigitTooMany, isKnownStatus, isStatus } from '../../http/status-code.ts';
import { wrongReason } from '../../http/statuses.ts';
import {
  type ErrorResponse,
  errorResponsesOf,
  type StatusCode,
} from '../../spec/integration/errors/error-responses.ts';
import { slotsOf } from '../../spec/integration/integration.ts';
import { integrationsOf } from '../../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import { quote } from '../message.ts';
import type { RuleChecks } from '../rule.ts';

/** What the rule `invalid-status-code` finds. */
export const invalidStatusCodeChecks: RuleChecks = {
  *checkSection(outermost, summary) {
    const slots = integrationsOf(outermost, summary).flatMap((integration) =>
      slotsOf(integration, 'error-responses'),
    );
    for (const slot of new Set(slots)) {
      const responses = errorResponsesOf(slot);
      const all = responses.flatMap(({ codes }) => codes);
      const known = all.filter(isKnownStatus).length;
      // Where most numbers are none of HTTP's they are the provider's own. A single digit is a count.
      const isAboutHttp = known > 0 && known * 2 >= all.filter(({ digits }) => digits > 1).length;
      for (const response of responses.filter(({ isBroken }) => !isBroken)) {
        for (const code of response.codes) {
          const isAlone = all.length === 1 && code.digits === 3;
          if (isKnownStatus(code) || !isMeant(code, response, isAboutHttp, isAlone)) continue;
          const { start, end, text } = code;
          if (isPlaceheld({ start, end }, outermost, summary)) continue;
          yield isStatus(code)
            ? {
                span: { start, end },
                severity: 'info',
                message: `${quote(text)} is not a registered HTTP status. Check that the service really sends it.`,
              }
            : {
                span: { start, end },
                message: `${quote(text)} is not an HTTP status: these go from 100 to 599. Code that waits for it never runs.`,
              };
        }
      }
    }
  },
};

/** Whether a number that is no status was meant as one. */
function isMeant(
  code: StatusCode,
  { called, reason, isBare }: ErrorResponse,
  isAboutHttp: boolean,
  isAlone: boolean,
): boolean {
  if (called === 'http') return code.digits <= 4;
  if (called === 'error') return false;
  if (code.digits === 3) return isAboutHttp || (isAlone && !isStatus(code));
  if (!isAboutHttp || code.digits > 4) return false;
  if (hasDigitTooMany(code)) return true;
  // `42 Too Many Requests` is meant as one, "3 attempts" is not.
  return code.digits === 2 && (isBare || (reason !== undefined && isPhrase(reason.text)));
}

function isPhrase(text: string): boolean {
  // 100 stands for any code: its own phrase is none that an error has.
  return wrongReason(100, text)?.otherCode !== undefined;
}
