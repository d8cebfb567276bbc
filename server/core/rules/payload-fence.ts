import { leadBefore } from '../spec/integration/push/payload-edits.ts';
import { type PlacedPayload, payloadsIn } from '../spec/integration/push/payloads.ts';
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

const LINE_END = /\r\n|\n|\r/;

/** The payload as a fence in the same list element or quote, without Markdown's escapes. */
function fence(
  { payload, origin }: PlacedPayload,
  { source, style }: FixContext,
): Edit | undefined {
  if (payload.slot?.field?.kind === 'row') return undefined;
  const { start, end } = shiftSpan(payload, origin);
  const lead = leadBefore(source, start);
  const prefix = payload.form === 'bare' ? lead.replace(/[^>\s]/g, ' ') : continued(lead);
  const lines = payload.text.text.split(LINE_END);
  const indents = indentsOf(source.slice(start, end).split(LINE_END));
  const body = lines.map((line, i) => {
    if (i === 0) return prefix + line;
    // The lines of a paragraph have lost their indentation.
    const isBare = payload.form === 'bare' || /^\s/.test(line) || lines.length !== indents.length;
    return isBare ? indented(line, prefix) : prefix + indents[i] + line;
  });
  const fenced = [`${prefix}\`\`\`json`, ...body, `${prefix}\`\`\``];
  const rest = source.slice(end, lineEnd(source, end));
  if (rest.trim() !== '') fenced.push(prefix);
  const text = fenced.join(style.newline);
  if (payload.form === 'bare') return { span: { start, end }, newText: text.slice(prefix.length) };
  const before = /[ \t]*$/.exec(lead)?.[0].length ?? 0;
  const newline = lead.trim() === '' ? '' : style.newline;
  return { span: { start: start - before, end }, newText: newline + text };
}

/** How much deeper than the least deep of the lines behind the first each line is. */
function indentsOf(lines: readonly string[]): string[] {
  const indents = lines.map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const deep = indents.filter((_, i) => i > 0 && lines[i]?.trim() !== '');
  const least = deep.reduce((a, b) => Math.min(a, b.length), deep[0]?.length ?? 0);
  return indents.map((indent) => indent.slice(least));
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
