import type { Block } from '../markdown/block.ts';
import { readEntries } from '../markdown/entry.ts';
import type { SectionDefinition } from '../templates/template.ts';
import { comparable, comparableForms } from '../text/comparable.ts';
import type { DecodedText } from '../text/decoded-text.ts';
import type { NotApplicableReader } from './not-applicable.ts';
import type { Section } from './section.ts';
import type { SpecReader } from './section-reader.ts';
import type { OverviewMark } from './spec.ts';
import { findSection } from './titles.ts';

const COPULA =
  /\s+(?:is|are|was|were|be|will be|would be|shall be|has been|currently|marked|as|all|both|therefore|both are)$/;
const ARTICLE = /^(?:the|our|any|all|a|an|both|for|mvp|in)\s+/;
const GENERIC = /\s+(?:integrations?|features?|services?|sections?|support|functionality)$/;

/** The id of the section in which a document says which of the others do not apply. */
const OVERVIEW = 'overview';

/**
 * The sections that the overview says are not applicable: a sentence, a list element or a row whose
 * subject is exactly a section's title or alias. A narrower statement ("Android push is out of scope")
 * marks nothing. Empty for any other section than the overview; spans as the section's.
 */
export function overviewMarksOf(
  section: Pick<Section, 'definition' | 'body'>,
  { template, notApplicable }: SpecReader,
): OverviewMark[] {
  if (section.definition?.id !== OVERVIEW) return [];
  const others = template.sections.filter(({ id }) => id !== OVERVIEW);
  return [...statements(section.body)].flatMap((statement) =>
    marksIn(statement, others, notApplicable),
  );
}

/** A statement: what it is about and what it says of it may stand in cells of their own. */
interface Statement {
  readonly text: DecodedText;
  readonly subject: DecodedText | undefined;
}

function* statements(blocks: readonly Block[]): Generator<Statement> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield* sentences(block.text);
    if (block.kind === 'quote') yield* statements(block.blocks);
    if (block.kind === 'list') {
      for (const entry of readEntries([block])) {
        if (entry.labelled) yield { text: entry.value, subject: entry.labelled.label };
        else yield* sentences(entry.text);
      }
      for (const item of block.items) yield* statements(item.blocks);
    }
    if (block.kind === 'table') {
      for (const { cells } of block.rows) {
        for (const text of cells.slice(1)) yield { text, subject: cells[0] };
      }
    }
  }
}

function* sentences(text: DecodedText): Generator<Statement> {
  for (const match of text.text.matchAll(/[^.!?;\n]+(?:[.!?;](?!\s|$)[^.!?;\n]*)*/g)) {
    yield {
      text: text.slice(match.index, match.index + match[0].length).trim(),
      subject: undefined,
    };
  }
}

function marksIn(
  statement: Statement,
  sections: readonly SectionDefinition[],
  reader: NotApplicableReader,
): OverviewMark[] {
  const { text, subject } = statement;
  const found = subject ? reader.atStart(text) : reader.anywhere(text.text);
  if (!found) return [];
  const before = text.text.slice(0, found.start);
  const after = /[:—–]\s*(.+)$/.exec(text.text.slice(found.end))?.[1] ?? '';
  const gap = found.gap ? text.text.slice(found.gap.start, found.gap.end) : '';
  const named = [subject?.text, before, gap, before.trim() === '' ? after : ''].flatMap((part) =>
    sectionsNamed(part ?? '', sections),
  );
  return [...new Set(named)].map((sectionId) => ({
    sectionId,
    phrase: text.sourceSpan(found.start, found.end),
    statement: text.sourceSpan(0, text.text.length),
    hasReason: found.hasReason,
  }));
}

/** The ids of the sections that a list of names ("payments, e-mail and push are") names. */
function sectionsNamed(text: string, sections: readonly SectionDefinition[]): string[] {
  const whole = nameOf(text);
  const parts = [whole, ...text.split(/,|\s+and\s+|\s*[/&]\s*|\s+or\s+/).map(nameOf)];
  return parts.flatMap(
    (name) => findSection(sections, [name, name.replace(GENERIC, '')].filter(Boolean))?.id ?? [],
  );
}

function nameOf(text: string): string {
  let name = comparable(text);
  for (let last = ''; last !== name; ) {
    last = name;
    name = name.replace(ARTICLE, '').replace(COPULA, '');
  }
  return comparableForms(name)[0] ?? '';
}
