import { entitiesOf } from '../../../server/core/features/entities/entities.ts';
import { lensesOf } from '../../../server/core/features/lenses/lenses.ts';
import { outlineOf } from '../../../server/core/features/outline/outline.ts';
import { specView } from '../../../server/core/features/view/view.ts';
import type { MarkdownDocument, TopBlock } from '../../../server/core/markdown/document.ts';
import type { Finding } from '../../../server/core/rules/rule.ts';
import type { Reading } from '../../../server/core/spec/detect.ts';
import type { Section } from '../../../server/core/spec/section.ts';
import { placedSections, type Spec } from '../../../server/core/spec/spec.ts';
import { DecodedText } from '../../../server/core/text/decoded-text.ts';
import type { CheckedDocument } from '../../../server/workspace/checked-document.ts';
import { FACTS } from '../../helpers/facts.ts';

/** All that is read in a version of a document and found in it, part by part, each as a text to compare. */
export function* everything({ markdown, reading, findings }: CheckedDocument) {
  yield* readings(markdown, reading);
  yield ['findings', written(findings.map(plain))] as const;
}

/** The same without what the rules say. */
export function* readings({ masked, frontMatter, blocks }: MarkdownDocument, reading: Reading) {
  const spec = reading.kind === 'spec' ? reading.spec : undefined;
  yield ['masked text', written([masked, frontMatter])] as const;
  yield ['tree', blocks.map(treeOf).join('\n')] as const;
  yield ['reading', written({ ...reading, spec: undefined })] as const;
  yield ['spec', spec ? written(partsOf(spec)) : ''] as const;
}

/** What editors show of a version, much of which is remembered for each section. */
export function* answers({ spec, findings }: CheckedDocument) {
  if (!spec) return;
  const entities = entitiesOf(spec, FACTS).map(({ means, start, end }) => [means.kind, start, end]);
  yield ['entities', written(entities)] as const;
  yield ['outline', written(outlineOf(spec, FACTS))] as const;
  yield ['lenses', written(lensesOf(spec, FACTS))] as const;
  const viewed = { spec, facts: FACTS, findings, described: new Map() };
  yield ['view', written(specView(viewed, { most: Infinity }))] as const;
}

function treeOf({ tree, start, end, level }: TopBlock): string {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}-${to}`) });
  return `${start}-${end} ${level}: ${nodes.join(', ')}`;
}

function partsOf(spec: Spec) {
  const { template, detection, sectionLevel, summary } = spec;
  const sections = placedSections(spec).map(({ start, section }) => [start, sectionOf(section)]);
  return [template.id, detection, sectionLevel, summary.key, sections];
}

/** A section that two versions share is written out once. */
const sectionOf = once((section: Section) => written(section));

function plain({ fixes, ...finding }: Finding) {
  return { ...finding, fixes: fixes() };
}

/** A value as JSON: of what a template or a catalog says only the id, of a decoded text every unit's place. */
function written(value: unknown): string {
  return (
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'definition' || key === 'provider' || key === 'template' || key === 'list')
        return idOf(part);
      if (part instanceof DecodedText) return placesOf(part);
      return part instanceof Map || part instanceof Set ? [...part] : part;
    }) ?? ''
  );
}

function idOf(part: unknown): unknown {
  return part && typeof part === 'object' && 'id' in part ? part.id : part;
}

const placesOf = once((text: DecodedText) => {
  const { span, marks, text: units } = text;
  const places = units.split('').map((_, i) => text.sourceSpan(i, i + 1));
  const isPlain = places.every(
    ({ start, end }, i) => start === span.start + i && end === start + 1,
  );
  return [
    units,
    span,
    marks,
    isPlain || places.map(({ start, end }) => `${start}-${end}`).join(' '),
  ];
});

function once<Thing extends object, T>(read: (thing: Thing) => T): (thing: Thing) => T {
  const known = new WeakMap<Thing, T>();
  return (thing) => {
    const value = known.get(thing) ?? read(thing);
    known.set(thing, value);
    return value;
  };
}
