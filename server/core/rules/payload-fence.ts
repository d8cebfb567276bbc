import { leadBefore } from '../spec/integration/payload-edits.ts';
import { type PlacedPayload, payloadsIn } from '../spec/integration/payloads.ts';
import type { Edit } from '../text/edit.ts';
import { lineEnd } from '../text/line-bounds.ts';
import { shiftSpan } from '../text/span.ts';
import type { FixContext, Rule } from './rule.ts';

export const payloadFence: Rule = {
  meta: {
    id: 'payload-fence',
    severity: 'warning',
    scope: 'content',
    quietWhileUnfilled: true,
    summary: 'A payload stands in the text without a fence',
    examples: {
      bad: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

{
  "message": {
    "token": "user\\_device\\_token",
    "data": { "route": "/orders" }
  }
}
`,
      good: `---
integration-spec: data-sync
---

## Push Notifications (Mobile/Web)

- **Provider:** FCM
- **Standard Payload Structure:**

\`\`\`json
{
  "message": {
    "token": "user_device_token",
    "data": { "route": "/orders" }
  }
}
\`\`\`
`,
    },
  },
  *check(spec) {
    const { text } = spec.markdown;
    for (const placed of payloadsIn(spec)) {
      const { payload, origin } = placed;
      if (!payload.isPush || (payload.form !== 'bare' && payload.form !== 'value')) continue;
      const start = origin + payload.start;
      yield {
        span: { start, end: Math.min(origin + payload.end, lineEnd(text, start)) },
        message:
          'This JSON stands in the text without a fence: Markdown joins its lines and takes signs such as _ and * for its own. Put it into a ```json fence.',
        fixes: (context) => {
          const edit = fence(placed, context);
          const safe = payload.json.isRead && payload.form === 'bare';
          return edit
            ? [{ title: 'Put it into a fence', edits: [edit], preferred: true, safe }]
            : [];
        },
      };
    }
  },
};

/** The payload as a fence in the same list element or quote, without Markdown's escapes. */
function fence(
  { payload, origin }: PlacedPayload,
  { source, style }: FixContext,
): Edit | undefined {
  if (payload.slot?.field?.kind === 'row') return undefined;
  const { start, end } = shiftSpan(payload, origin);
  const lead = leadBefore(source, start);
  const prefix = payload.form === 'bare' ? lead.replace(/[^>\s]/g, ' ') : continued(lead);
  const lines = payload.text.text.split(/\r\n|\n|\r/);
  const body = lines.map((line, i) => (i === 0 ? prefix + line : indented(line, prefix)));
  const fenced = [`${prefix}\`\`\`json`, ...body, `${prefix}\`\`\``];
  const rest = source.slice(end, lineEnd(source, end));
  if (rest.trim() !== '') fenced.push(prefix);
  const text = fenced.join(style.newline);
  if (payload.form === 'bare') return { span: { start, end }, newText: text.slice(prefix.length) };
  const before = /[ \t]*$/.exec(lead)?.[0].length ?? 0;
  return { span: { start: start - before, end }, newText: style.newline + text };
}

/** What a line below a label begins with: its quote marks, and blanks for its bullet. */
function continued(lead: string): string {
  const [marks = ''] =
    /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/.exec(lead) ?? [];
  return marks.replace(/[^>\s]/g, ' ');
}

/** A line that stands at least as deep as the fence does. */
function indented(line: string, prefix: string): string {
  if (line.trim() === '') return prefix.trimEnd();
  return prefix.trim() === '' && line.startsWith(prefix) ? line : prefix + line.trimStart();
}
