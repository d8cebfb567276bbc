import type { PayloadValidator } from '../../catalogs/facts.ts';
import { type JsonNode, memberOf } from '../../payload/json.ts';
import { legacyKeys } from '../../payload/legacy-fcm.ts';
import { printLike, rewriteLegacy } from '../../payload/rewrite-legacy.ts';
import { judgedPayloads } from '../../spec/integration/push/judged-payloads.ts';
import { editDocument, placeInDocument } from '../../spec/integration/push/payload-edits.ts';
import type { PlacedPayload } from '../../spec/integration/push/payloads.ts';
import { quote } from '../message.ts';
import type { Fix, FixContext, RuleChecks } from '../rule.ts';

/** The title of what a document shows beside its replacement. */
const BEFORE =
  /^\W*(?:before|vorher|antes|avant)\W*$|^\W*(?:old|previous)\b|\b(?:legacy|deprecated|obsolete|shut ?down|formerly)\b/i;

/** What the rule `legacy-payload` finds. */
export const legacyPayloadChecks: RuleChecks = {
  *check(spec, facts) {
    const judged = judgedPayloads(spec, facts);
    const isReplaced = judged.some(({ values }) =>
      values.some(({ value, format }) => format === 'fcm-v1' && memberOf(value, 'message')),
    );
    for (const { placed, values } of judged) {
      if (isReplaced && BEFORE.test(placed.payload.title)) continue;
      for (const { value, format } of values) {
        const [first] = format === 'fcm-v1' ? legacyKeys(value) : [];
        if (!first) continue;
        yield {
          span: placeInDocument(placed, first.key),
          message: `${quote(first.key.name)} here belongs to FCM’s legacy API, which Google has shut down. Write the payload for HTTP v1: everything inside “message”.`,
          tag: 'deprecated',
          fixes: (context) => rewrite(placed, value, facts.payloads.get('fcm-v1'), context),
        };
      }
    }
  },
};

/** The whole payload anew, where nothing of it gets lost: comments would. */
function rewrite(
  placed: PlacedPayload,
  value: JsonNode,
  validate: PayloadValidator | undefined,
  context: FixContext,
): Fix[] {
  const { json, text } = placed.payload;
  const message = json.problems.length === 0 ? rewriteLegacy(value) : undefined;
  if (!message || (validate?.(message).length ?? 0) > 0) return [];
  const newText = printLike(message, text.text, value.start, value.end);
  const span = { start: value.start, end: value.end };
  const edits = editDocument(placed, [{ span, newText }], context);
  return [{ title: 'Rewrite it for FCM HTTP v1', edits, preferred: true, safe: false }];
}
