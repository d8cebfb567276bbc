import { fenceEdit, isUnfenced } from '../../spec/integration/push/fence-edit.ts';
import { payloadsIn } from '../../spec/integration/push/payloads.ts';
import { lineEnd } from '../../text/line-bounds.ts';
import type { RuleChecks } from '../rule.ts';

/** What the rule `payload-fence` finds. */
export const payloadFenceChecks: RuleChecks = {
  *check(spec) {
    const { text } = spec.markdown;
    for (const placed of payloadsIn(spec)) {
      const { payload, origin } = placed;
      if (!isUnfenced(payload)) continue;
      const start = origin + payload.start;
      yield {
        span: { start, end: Math.min(origin + payload.end, lineEnd(text, start)) },
        message:
          'This JSON stands in the text without a fence: Markdown joins its lines and takes signs such as _ and * for its own. Put it into a ```json fence.',
        fixes: (context) => {
          const edit = fenceEdit(placed, context);
          const safe = payload.json.isRead && payload.form === 'bare';
          return edit
            ? [{ title: 'Put it into a fence', edits: [edit], preferred: true, safe }]
            : [];
        },
      };
    }
  },
};
