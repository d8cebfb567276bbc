import type { Template } from '../../../templates/template.ts';
import { DecodedText, type Mark } from '../../../text/decoded-text.ts';
import { Memo } from '../../../text/memo.ts';
import { type Span, shiftSpan, spansOverlap } from '../../../text/span.ts';
import { placeholdersIn } from '../../placeholder.ts';
import { type Section, sectionsWithin } from '../../section.ts';
import { allFields, placedSections, type Spec } from '../../spec.ts';
import { textsIn } from '../../texts.ts';
import { isPath, withoutAnchor } from './path.ts';

/** A file that a document refers to by its path. */
export interface Reference extends Span {
  /** As it is meant: without escapes, without an anchor. The key by which facts know the file. */
  readonly path: string;
  /** The same as it is written: the path, or in a link the address, which may be encoded. */
  readonly text: DecodedText;
  /** True where it is the address of a Markdown link. */
  readonly isLink: boolean;
  /** True where the document says that the file may be absent ("if any"). */
  readonly isOptional: boolean;
}

/** What stands behind a file that need not be there, or not here. */
const OPTIONAL =
  /\bif\b|\b(?:optional|planned|pending|future|upcoming|deferred|coming|later|not yet|to be|tb[adc]|todo|draft|removed|deleted|archived|external|separate|private|another|other repo|n\/a|not applicable|si existe|se houver|falls vorhanden|jika ada|если)\b/i;
/** Files parted from each other; a parenthesis belongs to what stands before it. */
const PART = /(?:\([^()\n]{0,200}\)|[^,;\n])+/g;
const LINE = /:\d+(?:-\d+)?$/;

const known = new Memo<Section, readonly Reference[]>();

/** The files that a document refers to in fields of type `references`, in order; spans count from its start. */
export function referencesOf(spec: Spec): Reference[] {
  return placedSections(spec).flatMap(({ start, section }) =>
    referencesIn(section, spec.template).map((reference) => ({
      ...reference,
      ...shiftSpan(reference, start),
    })),
  );
}

/** The same for an outermost section; spans count from its start. What holds a placeholder is left out. */
export function referencesIn(outermost: Section, template: Template): readonly Reference[] {
  let references = known.get(outermost);
  if (!references) {
    references = sectionsWithin(outermost).flatMap((section) => readSection(section, template));
    known.set(outermost, references);
  }
  return references;
}

function readSection(section: Section, template: Template): Reference[] {
  const fields = [...allFields(section)].filter(
    ({ definition, notApplicable }) => definition.type === 'references' && !notApplicable,
  );
  if (fields.length === 0) return [];
  const placeholders = placeholdersIn(section, template);
  return fields
    .flatMap(({ value, blocks }) => [value, ...textsIn(blocks)])
    .flatMap(readText)
    .filter((reference) => !placeholders.some((found) => spansOverlap(found, reference)));
}

function readText(text: DecodedText): Reference[] {
  return Array.from(text.text.matchAll(PART), ({ 0: part, index }) =>
    readPart(text.slice(index, index + part.length)),
  ).flat();
}

/** The files in one element of a list: linked, in code, or as bare words. */
function readPart(part: DecodedText): Reference[] {
  const isOptional = OPTIONAL.test(part.text);
  const marked = part.marks.filter(({ kind }) => kind === 'link' || kind === 'code');
  const links = marked.filter(({ kind }) => kind === 'link');
  const codes = marked.filter(
    (mark) => mark.kind === 'code' && !links.some((link) => spansOverlap(link, mark)),
  );
  const words = [
    ...codes.flatMap(({ start, end }) => pathIn(part.slice(start, end))),
    ...(links.length + codes.length > 0 ? [] : bareWords(part)),
  ];
  const spelt = [
    ...links
      .flatMap(addressOf)
      .map((text) => ({ text, path: percentDecoded(text.text), isLink: true })),
    ...words.map((text) => ({ text, path: text.text, isLink: false })),
  ];
  return spelt.map((each) => ({ ...each.text.innerSpan, ...each, isOptional }));
}

/** The path that a link leads to; punctuation may be escaped in it. */
function addressOf({ target }: Mark): DecodedText[] {
  if (!target) return [];
  const { text, start, end } = target;
  const escapes = Array.from(text.matchAll(/\\(?=[!-/:-@[-`{-~])/g), ({ index }) => index);
  const address = new DecodedText(text, { start, end });
  return pathIn(address.without(escapes.map((at) => ({ start: at, end: at + 1 }))));
}

/** Among several words only a path with a folder and an ending is surely one, and no path has blanks in it here. */
function bareWords(part: DecodedText): DecodedText[] {
  const words = Array.from(part.text.matchAll(/\S+/g), ({ 0: word, index }) =>
    part.slice(index, index + word.length),
  );
  const [first] = words;
  if (first && words.length === 1) return pathIn(first);
  const besides = words.filter(({ text }) => text.includes('/'));
  const paths = besides.flatMap(pathIn);
  return paths.length === besides.length ? paths : [];
}

/** A text as a path, without quotes, the `@` by which agents are shown a file, full stop, anchor or line number; nothing where it is none. */
function pathIn(text: DecodedText): DecodedText[] {
  const lead = /^[("'“‘«<]*@?(?=[^@]*$)/.exec(text.text)?.[0].length ?? 0;
  const bare = text.slice(lead).trim();
  const kept = withoutAnchor(bare.text.replace(/[.:!)"'”’»>]{1,3}$/, '')).replace(LINE, '');
  return isPath(kept) ? [bare.slice(0, kept.length)] : [];
}

function percentDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
