import type { ProviderNames } from '../catalogs/provider-names.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Template } from '../templates/template.ts';
import { NotApplicableReader } from './applicability/not-applicable.ts';
import { type Outline, outlineOf, type RawSection } from './outline.ts';
import { readSection } from './read-section.ts';
import type { Section } from './section.ts';
import type { Place, SpecReader } from './section-reader.ts';
import type { Detection, PlacedSection, Spec } from './spec.ts';
import { summarise } from './summary.ts';
import { knownTitlesOf } from './titles.ts';

const readers = new WeakMap<Template, SpecReader>();

/**
 * Reads a document with a template. Never fails: a broken document is a spec with less in it. Sections
 * whose text is the same in `previous` are taken from there. Sections for whose text `isWanted` is false are
 * left out, as if they were not there.
 */
export function readSpec(
  markdown: MarkdownDocument,
  template: Template,
  detection: Detection,
  providers: ProviderNames,
  previous?: Spec,
  isWanted?: (text: string) => boolean,
): Spec {
  const reader = readerOf(template, providers);
  const outline = outlineOf(markdown, knownTitlesOf(template));
  const reused = new Map<RawSection, Section>();
  for (const older of [previous?.unswallowed, previous])
    if (older?.template === template) addReusable(older, outline, markdown.text, reused);
  const place: Place = {
    definitions: template.sections,
    outer: [],
    metadata: undefined,
    isAboveTitle: false,
  };
  const read = (raw: RawSection, where: Place): PlacedSection => ({
    start: raw.start,
    section: reused.get(raw) ?? readSection(raw, markdown.text, where, reader),
  });
  const preamble = read(outline.preamble, { ...place, metadata: template.metadata });
  const wanted = isWanted
    ? outline.sections.filter(({ start, end }) => isWanted(markdown.text.slice(start, end)))
    : outline.sections;
  const sections = wanted.map((raw) => read(raw, place));
  const summary = summarise([preamble, ...sections], reader);
  const { sectionLevel } = outline;
  const unswallowed = markdown.swallowed ? (previous?.unswallowed ?? previous) : undefined;
  return {
    markdown,
    template,
    detection,
    preamble,
    sections,
    sectionLevel,
    providers,
    summary,
    ...(unswallowed && { unswallowed }),
  };
}

/** The reader of a template, made once: its phrases are prepared there. */
export function readerOf(template: Template, providers: ProviderNames): SpecReader {
  let reader = readers.get(template);
  if (!reader || reader.providers !== providers) {
    reader = {
      template,
      providers,
      notApplicable: new NotApplicableReader(template.notApplicable),
    };
    readers.set(template, reader);
  }
  return reader;
}

/** The sections of an older version that say the same, letter for letter: from the front, and from the back. */
function addReusable(
  previous: Spec,
  outline: Outline,
  text: string,
  reused: Map<RawSection, Section>,
): void {
  const older = previous.markdown.text;
  const isSame = (raw: RawSection, { start, section }: PlacedSection) =>
    raw.end - raw.start === section.end &&
    previous.sectionLevel === outline.sectionLevel &&
    text.slice(raw.start, raw.end) === older.slice(start, start + section.end);
  if (isSame(outline.preamble, previous.preamble))
    reused.set(outline.preamble, previous.preamble.section);
  const raws = outline.sections;
  const olds = previous.sections;
  const shorter = Math.min(raws.length, olds.length);
  let front = 0;
  for (; front < shorter; front++) {
    const [raw, old] = [raws[front], olds[front]];
    if (!raw || !old || !isSame(raw, old)) break;
    reused.set(raw, old.section);
  }
  for (let back = 1; back <= shorter - front; back++) {
    const [raw, old] = [raws.at(-back), olds.at(-back)];
    if (!raw || !old || !isSame(raw, old)) break;
    reused.set(raw, old.section);
  }
}
