import type { Style } from '../../templates/style.ts';
import { type Draft, indentDraft } from '../../text/draft.ts';
import type { DraftEdit } from '../../text/draft-edit.ts';
import type { Edit } from '../../text/edit.ts';

/** A character that no document has a use for. It holds a draft's place while text is laid out around it. */
const STAND_IN = '\uE000';

/** A skeleton in whose place a list comes. */
export const LIST_STAND_IN = `- ${STAND_IN}`;
/** A skeleton in whose place a fence comes. */
export const FENCE_STAND_IN = `\`\`\`json\n${STAND_IN}\n\`\`\``;

const STANDS_IN = new RegExp(
  `(?:[-*+] ${STAND_IN})|(?:\`\`\`json\\r?\\n[ \\t>]*${STAND_IN}\\r?\\n[ \\t>]*\`\`\`)`,
);

/** The edit with a draft where the stand-in is, each of its lines as far in as that. */
export function withDraft({ span, newText }: Edit, draft: Draft, style: Style): DraftEdit {
  const found = STANDS_IN.exec(newText);
  if (!found) return { span, draft: [newText] };
  const before = newText.slice(0, found.index);
  const lead = before.slice(before.lastIndexOf('\n') + 1);
  const behind = newText.slice(found.index + found[0].length);
  return { span, draft: [before, ...endedAs(indentDraft(draft, lead), style), behind] };
}

/** A draft with the document's line ends. */
export function endedAs(draft: Draft, { newline }: Style): Draft {
  return draft.map((part) => (typeof part === 'string' ? part.replaceAll('\n', newline) : part));
}
