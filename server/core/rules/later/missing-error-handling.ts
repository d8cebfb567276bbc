import {
  type ErrorNeed,
  errorNeeds,
  type MetNeed,
} from '../../spec/integration/errors/error-needs.ts';
import type { ErrorResponse } from '../../spec/integration/errors/error-responses.ts';
import { insertErrorResponse } from '../../spec/integration/errors/insert-error-response.ts';
import type { Slot } from '../../spec/integration/integration.ts';
import { isPlaceheld } from '../../spec/placeheld.ts';
import type { Fix, RuleChecks, RuleFinding } from '../rule.ts';

/** What the rule `missing-error-handling` finds. */
export const missingErrorHandlingChecks: RuleChecks = {
  *checkSection(outermost, summary) {
    for (const met of errorNeeds(outermost, summary)) {
      const { need, section, slot, covering, said } = met;
      if (met.isAbsent) {
        yield absent(met);
        continue;
      }
      // What is tried again may be what is still to be filled in.
      if (isPlaceheld(section, outermost, summary)) continue;
      if (covering.some(({ isBroken }) => isBroken)) continue;
      const actions = covering.map(({ action }) => action).join('\n');
      if (RECOVERY.test(`${said}\n${actions}`)) continue;
      yield unrecovered(slot, covering[0], need);
    }
  },
};

/** Words that say that a call is made again, later, or elsewhere. */
const RECOVERY = new RegExp(
  [
    String.raw`retr(?:y|ies|ied)|re-try|back-?\s?off|fall-?\s?back|queue|re-?send|re-?deliver|re-?play|try again`,
    String.raw`dead.?letter|circuit.?breaker|wait|later|throttl|slow(?:s|ed)? down|defer|postpone|degrad|cached?\b`,
    String.raw`secondary|fail-?over|reintent|reenv|\bcola\b|más tarde|tentar (?:de novo|novamente)|retent|\bfila\b`,
    "r[ée]essa[iy]|file d'attente|nouvelle tentative|repli|wiederhol|warteschlange|erneut|später|ersatz",
    String.raw`coba (?:lagi|ulang)|\bulang|antre|antri|повтор|очеред|позже|резерв|再試行|リトライ|キュー|再送`,
    'フォールバック|再度|재시도|다시|대기|폴백|重试|重試|队列|隊列|稍后|降级|降級|回退',
  ].join('|'),
  'i',
);

function absent({ slot, responses, need }: MetNeed): RuleFinding {
  const { name, why, code, phrase, action } = need;
  return {
    span: slot.label.span,
    message: `Nothing is said about ${name}. ${why}: say what happens then, best with a retry, a queue or a fallback.`,
    fixes: ({ source, style }): Fix[] => {
      const edit = insertErrorResponse(responses, { code, phrase, action }, { source, style });
      const title = `Insert “${code} ${phrase}”`;
      return edit ? [{ title, edits: [edit], preferred: true, safe: false, hasBlanks: true }] : [];
    },
  };
}

function unrecovered(
  slot: Slot,
  response: ErrorResponse | undefined,
  need: ErrorNeed,
): RuleFinding {
  const code = response?.codes.find((each) => each.from <= need.to && each.to >= need.from);
  return {
    span: code ? { start: code.start, end: code.end } : slot.label.span,
    message: `${need.name} is handled without a retry, a queue or a fallback, so that one bad moment of the service loses the call. Say what is tried again, and when.`,
  };
}
