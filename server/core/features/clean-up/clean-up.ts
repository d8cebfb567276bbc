import { spellingOf } from '../../markdown/spelling.ts';
import { readSuppressions } from '../../rules/engine/suppressions.ts';
import { fenceEdit, isUnfenced } from '../../spec/integration/push/fence-edit.ts';
import { payloadsIn } from '../../spec/integration/push/payloads.ts';
import type { Spec } from '../../spec/spec.ts';
import { styleOf } from '../../spec/style.ts';
import type { Edit } from '../../text/edit.ts';
import { Memo } from '../../text/memo.ts';
import { shiftSpan, spansOverlap } from '../../text/span.ts';
import { candidatesIn, type Export } from './candidates.ts';
import { harmless } from './harmless.ts';
import { meaningOf, paragraphsOf } from './meaning.ts';

/** An escape, or a heading that begins with bold text or is underlined: what most documents have none of. */
const TRACES =
  /\\[!-/:-@[-`{-~]|^[ \t>]*#{1,6}[ \t]+(?:\*\*|__)|(?:\*\*|__)[ \t]*(?:\r\n|\n|\r)[ \t>]*(?:=+|-+)[ \t]*$/m;

/**
 * What hardly anybody writes by hand: an escape within a word or a heading, a heading that is bold as a
 * whole, an escaped comment.
 */
const SIGNS =
  /[\p{L}\p{N}]\\_(?=[\p{L}\p{N}])|^[ \t>]*#{1,6}[ \t]+(?:\*\*|__)\S|^[ \t>]*#{1,6}[ \t][^\r\n\\]{0,200}\\[.&-]|\\<\\?!-/mu;

/** In units: of a longer document the edits are not worked out before somebody wants them. */
const SHORT = 10_000;

/**
 * Whether a document looks like an export. An editor asks at each move of the cursor, and the edits take as
 * long as reading the document a few times: a long one is judged by a glance at its text.
 */
export function looksExported(spec: Spec): boolean {
  const { text } = spec.markdown;
  if (!SIGNS.test(text) && payloadFences(spec).length === 0) return false;
  return text.length > SHORT || cleanUpEdits(spec).length > 0;
}

const known = new Memo<Spec, readonly Edit[]>();

/**
 * The edits that make clean Markdown of what Google Docs has exported: without needless escapes, without
 * bold marks around whole headings, with payloads in fences and with real comments. They are exact and
 * in order, what the document says stays as it is, and applied twice they change nothing more. Empty for
 * a document that is clean.
 */
export function cleanUpEdits(spec: Spec): readonly Edit[] {
  let edits = known.get(spec);
  if (!edits) {
    edits = findEdits(spec);
    known.set(spec, edits);
  }
  return edits;
}

function findEdits(spec: Spec): Edit[] {
  const { markdown, summary } = spec;
  const { text, masked, frontMatter } = markdown;
  const fences = payloadFences(spec);
  if (fences.length === 0 && !TRACES.test(text)) return [];
  const statements = meaningOf(markdown);
  const document: Export = {
    text,
    spelling: spellingOf(markdown),
    statements,
    owners: paragraphsOf(statements, text),
    linkLabels: summary.linkLabels,
    untouched: [
      ...masked.oversized,
      ...(frontMatter ? [frontMatter.span] : []),
      ...fences.map(({ span }) => span),
    ],
  };
  const candidates = candidatesIn(document);
  const needed = [...candidates.values()].flat().some(({ isMinor }) => !isMinor);
  if (!needed && fences.length === 0) return [];
  const chosen = harmless(document, candidates, fences);
  if (fences.length === 0 && chosen.every(({ isMinor }) => isMinor)) return [];
  const edits = [...fences, ...chosen.flatMap((candidate) => candidate.edits)];
  return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Payloads that can be read, as fences, unless a comment says that they need none. The blank lines that an export puts between all lines go. */
function payloadFences(spec: Spec): Edit[] {
  const writing = { style: styleOf(spec), source: spec.markdown.text };
  const left = readSuppressions(spec).filter(({ rules }) => rules.includes('payload-fence'));
  return payloadsIn(spec).flatMap((placed) => {
    const { payload, origin } = placed;
    if (!isUnfenced(payload) || payload.form !== 'bare' || !payload.json.isRead) return [];
    if (left.some(({ covered }) => spansOverlap(covered, shiftSpan(payload, origin)))) return [];
    const edit = fenceEdit(placed, writing);
    return edit ? [withoutGaps(edit)] : [];
  });
}

/** A fence without its blank lines, where one stands between all others. */
function withoutGaps({ span, newText }: Edit): Edit {
  const lines = newText.split(/(?<=\n)/);
  const said = lines.filter((line, i) => /[^>\s]/.test(line) || i === lines.length - 1);
  // The lines of the fence itself have none beside them.
  const isSpaced = lines.length - said.length >= said.length - 3;
  return { span, newText: isSpaced ? said.join('') : newText };
}
