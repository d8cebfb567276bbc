import type { Style } from './style.ts';
import type { FieldDefinition, SectionDefinition } from './template.ts';

/**
 * Text for a template's parts, with its placeholders, written in a document's style. Lines end with LF;
 * there is no line end behind the last line.
 */
export function sectionSkeleton(
  definition: SectionDefinition,
  style: Style,
  level: number,
): string {
  const head = headingSkeleton(definition, style, level);
  return [head, bodySkeleton(definition, style, level)].filter((part) => part !== '').join('\n\n');
}

/** A section without its heading: its text, its fields, its sub-sections. */
export function bodySkeleton(definition: SectionDefinition, style: Style, level: number): string {
  const asked = definition.fields.filter((field) => field.applicability !== 'optional');
  const list = asked
    .filter((field) => !field.unlabelled)
    .map((field) => fieldSkeleton(field, style));
  const free = asked
    .filter((field) => field.unlabelled)
    .map((field) => inStyle(field.skeleton, style));
  const below = definition.sections
    .filter((section) => section.applicability !== 'optional')
    .map((section) => sectionSkeleton(section, style, level + 1));
  const parts = [inStyle(definition.skeleton, style), list.join('\n'), ...free, ...below];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The section as not applicable, the reason left to fill in. */
export function notApplicableSkeleton(
  definition: SectionDefinition,
  style: Style,
  level: number,
): string {
  return `${headingSkeleton(definition, style, level)}\n\n${notApplicableText(style)}`;
}

/** A statement that something does not apply, the reason left to fill in. */
export function notApplicableText(style: Style): string {
  return `Not Applicable — ${inStyle('[reason]', style)}`;
}

/**
 * A field as a list element: its label, and its value on the same line or below it. The marker is the
 * element's bullet or number with the blanks behind it.
 */
export function fieldSkeleton(
  field: FieldDefinition,
  style: Style,
  marker = `${style.bullet} `,
): string {
  const value = valueSkeleton(field, style, indentBelow(marker, style, field));
  return `${marker}${labelText(field.label, style)}${value}`;
}

/** What a line below a list element begins with to belong to it; a fence goes no further in than it must. */
export function indentBelow(marker: string, style: Style, field?: FieldDefinition): string {
  if (style.tabs || marker.includes('\t')) return '\t';
  const least = field?.skeleton.startsWith('```') ? 0 : style.indent;
  return ' '.repeat(Math.max(least, marker.length));
}

/** A field as a line of its own: its label, and its value on the same line, or as blocks below it. */
export function lineSkeleton(field: FieldDefinition, style: Style): string {
  const value = valueSkeleton(field, style, '').replace(/^\n/, '\n\n');
  return `${labelText(field.label, style)}${value}`;
}

/** A label in bold, its colon where the document puts it. */
export function labelText(label: string, style: Style): string {
  const text = inStyle(label, style);
  return style.colon === 'inside' ? `**${text}:**` : `**${text}**:`;
}

/** What follows a label: a blank and text, or a block on lines of its own, indented below a list element. */
export function valueSkeleton(
  field: FieldDefinition,
  style: Style,
  indent = indentBelow(`${style.bullet} `, style, field),
): string {
  const value = inStyle(field.skeleton, style);
  if (value === '') return '';
  if (!isBlock(field.skeleton)) return ` ${value}`;
  return `\n${value
    .split('\n')
    .map((line) => (line === '' ? line : indent + line))
    .join('\n')}`;
}

/** What a skeleton writes into a table's cell: the value, or, where that is a block, a placeholder for it. */
export function cellSkeleton(field: FieldDefinition, style: Style): string {
  return inStyle(
    isBlock(field.skeleton) || field.skeleton === '' ? `[${field.label}]` : field.skeleton,
    style,
  );
}

/**
 * What stands before a numbered heading's title, in the document's manner, blanks included. Escaped where
 * the document is, or where the text would begin a list without.
 */
export function numberLead(number: number, style: Style, beginsLine = false): string {
  const { before, digits, after } = style.numbered ?? { before: '', digits: 1, after: '. ' };
  const written = before + String(number).padStart(digits, '0');
  if (style.escaped && /^ - /.test(after)) return `${written} \\- `;
  const isEscaped = style.escaped || (beginsLine && before === '');
  return written + (isEscaped ? after.replace(/^[.)]/, '\\$&') : after);
}

/** A section's heading: its title, in brackets where it stands for an integration's name; numbered where the document numbers. */
export function headingSkeleton(
  definition: SectionDefinition,
  style: Style,
  level: number,
): string {
  const title = inStyle(definition.repeats ? `[${definition.title}]` : definition.title, style);
  const isNumbered = style.numbered && level === style.sectionLevel;
  const number =
    isNumbered && definition.number !== undefined ? numberLead(definition.number, style) : '';
  const text = style.boldHeadings ? `**${number}${title}**` : `${number}${title}`;
  return `${'#'.repeat(Math.min(6, level))} ${text}`;
}

/** Whether a value stands below its label instead of behind it: several lines, a list, a table, a fence. */
export function isBlock(skeleton: string): boolean {
  return skeleton.includes('\n') || /^(?:[-*+] |\||```)/.test(skeleton);
}

const FENCE = /^\s*(?:```|~~~)/;
const LINE_ACROSS = /^\s*([-*_])(?:\s*\1){2,}\s*$/;

/** Clean Markdown in the document's bullets, indentation and escapes; fenced code stays as it is. */
export function inStyle(text: string, style: Style): string {
  let isCode = false;
  const lines = text.split('\n').map((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode || FENCE.test(line) || LINE_ACROSS.test(line)) return line;
    const [, blanks = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? [];
    const depth = blanks.length / 2;
    const indented = style.tabs ? '\t'.repeat(depth) : ' '.repeat(depth * style.indent);
    const bulleted = rest.replace(/^[-*+] (?=\S)/, `${style.bullet} `);
    const labelled = bulleted.replace(
      /^(\S+ )?\*\*([^*:]+):\*\*/,
      (_, bullet = '', label) => `${bullet}${labelText(label, { ...style, escaped: false })}`,
    );
    return indented + (style.escaped ? escapeMarkdown(labelled) : labelled);
  });
  return lines.join('\n');
}

/** Text with the escapes that a Google Docs export would write; code spans stay as they are. */
export function escapeText(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replace(/[[\]_]/g, '\\$&').replace(/(?<=\S) - /g, ' \\- '),
    )
    .join('');
}

/** What a line of Markdown holds that an escape would take apart, or that would keep the backslash. */
const KEPT = new RegExp(
  [
    /(?<!`)(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)/, // code
    /\\[!-/:-@[-`{-~]/, // an escape
    /<!--.*?-->/, // a comment
    /<[^\s<>][^<>]*>/, // a tag, an address
    /!?\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])/, // a link
    /(?<![\p{L}\p{N}_])(?<marks>_{1,2})(?=[^\s_]).*?(?<=[^\s_])\k<marks>(?![\p{L}\p{N}_])/u, // emphasis
    /\b(?:https?:\/\/|www\.)\S+/, // an address that becomes a link by itself
    /[\w.+-]+@[\w.-]+/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);
/** A table's dashes, a link's definition. */
const KEPT_LINE = /^\s*(?:[|:\s-]*-[|:\s-]*|\[[^[\]]+\]:\s.*)$/;
/** A line that nobody wrote is not taken apart. */
const LONGEST = 2_000;
/** The markers with which a line begins, and its check box. */
const MARKERS = /^\s*(?:(?:[-*+]|\d{1,9}[.)]) +)*(?:\[[ x]\](?= ))?/i;

/**
 * A line of Markdown with the escapes that a Google Docs export would write, and the same meaning: what is
 * code, a link or a mark stays as it is.
 */
function escapeMarkdown(line: string): string {
  if (line.length > LONGEST) return escapeText(line);
  if (KEPT_LINE.test(line)) return line;
  let escaped = MARKERS.exec(line)?.[0] ?? '';
  let at = escaped.length;
  for (const { 0: kept, index } of line.matchAll(KEPT)) {
    if (index < at) continue;
    escaped += escapeText(line.slice(at, index)) + kept;
    at = index + kept.length;
  }
  return escaped + escapeText(line.slice(at));
}
