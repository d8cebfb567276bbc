import {
  type ErrorResponse,
  errorResponsesOf,
} from '../spec/integration/errors/error-responses.ts';
import { insertErrorResponse } from '../spec/integration/errors/insert-error-response.ts';
import { type Slot, slotsOf } from '../spec/integration/integration.ts';
import { integrationsOf } from '../spec/integration/read-integrations.ts';
import { isPlaceheld } from '../spec/placeheld.ts';
import { type Section, sectionsWithin } from '../spec/section.ts';
import { textsOf } from '../spec/texts.ts';
import { coversSpan } from '../text/span.ts';
import type { Fix, Rule, RuleFinding } from './rule.ts';

export const missingErrorHandling: Rule = {
  meta: {
    id: 'missing-error-handling',
    severity: 'info',
    scope: 'structure',
    quietWhileUnfilled: true,
    summary:
      'The errors that are handled leave out rate limits (429) or failures of the service (5xx), or nothing is tried again',
    examples: {
      bad: `---
integration-spec: external-integrations
---

## Stripe

### Error Handling

- **Strategy**: Log and alert
- **Specific Errors Handled**:
  - \`401 Unauthorized\`: Alert, the key is wrong
`,
      good: `---
integration-spec: external-integrations
---

## Stripe

### Error Handling

- **Strategy**: Retry with exponential backoff
- **Specific Errors Handled**:
  - \`401 Unauthorized\`: Alert, the key is wrong
  - \`429 Too Many Requests\`: Wait as Retry-After says, then retry
  - \`5xx Server Error\`: Retry, then alert
`,
    },
  },
  *checkSection(outermost, summary) {
    const slots = integrationsOf(outermost, summary).flatMap((integration) =>
      slotsOf(integration, 'error-responses'),
    );
    for (const slot of new Set(slots)) {
      const responses = errorResponsesOf(slot);
      const section = sectionsWithin(outermost).findLast((each) => coversSpan(each, slot));
      if (responses.length === 0 || !section) continue;
      const said = restOf(section, responses);
      for (const need of NEEDS) {
        const covering = responses.filter((response) => covers(response, need));
        if (covering.length === 0 && !need.words.test(said)) {
          yield absent(slot, responses, need);
          continue;
        }
        // What is tried again may be what is still to be filled in.
        if (isPlaceheld(section, outermost, summary)) continue;
        if (covering.some(({ isBroken }) => isBroken)) continue;
        const actions = covering.map(({ action }) => action).join('\n');
        if (RECOVERY.test(`${said}\n${actions}`)) continue;
        yield unrecovered(slot, covering[0], need);
      }
    }
  },
};

interface Need {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What says it without a list. */
  readonly words: RegExp;
  readonly why: string;
  readonly code: string;
  readonly phrase: string;
  readonly action: string;
}

const NEEDS: readonly Need[] = [
  {
    name: '429',
    from: 429,
    to: 429,
    words: /\b(?:429|4xx)\b|too many requests|rate.?limit|throttl/i,
    why: 'Every service limits its callers sooner or later',
    code: '429',
    phrase: 'Too Many Requests',
    action: 'Wait as Retry-After says, then retry',
  },
  {
    name: '5xx',
    from: 500,
    to: 599,
    words: /\b5(?:\d\d|xx)\b|server errors?\b|\bunavailable|\btime-?outs?\b|\boutage/i,
    why: 'Every service fails sooner or later',
    code: '5xx',
    phrase: 'Server Error',
    action: 'Retry with backoff, then alert',
  },
];

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

function covers({ codes }: ErrorResponse, { from, to }: Need): boolean {
  return codes.some((code) => code.digits === 3 && code.from <= to && code.to >= from);
}

/** What the section says beside the errors that it lists: its strategy. */
function restOf(section: Section, responses: readonly ErrorResponse[]): string {
  const rest: string[] = [];
  let at = 0;
  for (const { span, text } of textsOf(section)) {
    while (at < responses.length && (responses[at]?.end ?? 0) <= span.start) at++;
    const response = responses[at];
    if (!response || !coversSpan(response, span)) rest.push(text);
  }
  return rest.join('\n');
}

function absent(slot: Slot, responses: readonly ErrorResponse[], need: Need): RuleFinding {
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

function unrecovered(slot: Slot, response: ErrorResponse | undefined, need: Need): RuleFinding {
  const code = response?.codes.find((each) => each.from <= need.to && each.to >= need.from);
  return {
    span: code ? { start: code.start, end: code.end } : slot.label.span,
    message: `${need.name} is handled without a retry, a queue or a fallback, so that one bad moment of the service loses the call. Say what is tried again, and when.`,
  };
}
