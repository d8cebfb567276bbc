import fc from 'fast-check';
import { readCorpus } from '../accuracy/corpus.ts';
import { documentOf, SHAPES, type Shape } from '../bench/documents.mjs';
import { FIXTURES } from '../helpers/fixtures.ts';
import { hostileText } from '../helpers/hostile-text.ts';
import { randomSpec } from '../helpers/random-spec.ts';
import { SPELLINGS } from '../helpers/spellings.ts';

/** Every document of the repository, by name. */
export const NAMED_DOCUMENTS: readonly (readonly [name: string, text: string])[] = [
  ...FIXTURES,
  ...readCorpus('.').map(({ name, text }) => [name, text] as const),
];
export const DOCUMENTS = NAMED_DOCUMENTS.map(([, text]) => text);

const generated = fc
  .tuple(
    fc.constantFrom(...(Object.keys(SHAPES) as Shape[])),
    fc.integer({ min: 40, max: 500 }),
    fc.nat(1000),
  )
  .map(([shape, lines, seed]) => documentOf(shape, lines, seed));

const HEADS = [
  '',
  '',
  '',
  '---\nintegration-spec: data-sync\n---\n\n',
  '---\nintegration-spec: external-integrations\n---\n',
  '---\ntitle: x\n...\n',
  '<!-- integration-spec-disable-file placeholder missing-field -->\n\n',
];

/** A document like those that people have, in any spelling. */
export const document: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.oneof(
      { weight: 6, arbitrary: oneOf(DOCUMENTS) },
      { weight: 3, arbitrary: randomSpec },
      { weight: 1, arbitrary: generated },
      { weight: 1, arbitrary: hostileText },
    ),
    fc.oneof(fc.constant(String), fc.constantFrom(...Object.values(SPELLINGS))),
  )
  .map(([head, text, spell]) => spell(text.startsWith('---') ? text : head + text));

const pieces = (cut: RegExp) => oneOf([...new Set(DOCUMENTS.flatMap((text) => text.split(cut)))]);

/** Lines, blocks and sections of these documents. */
export const fragment: fc.Arbitrary<string> = fc.oneof(
  pieces(/(?<=\n)/),
  pieces(/(?<=\n\n)/),
  pieces(/^(?=#+ )/m),
);

/** Any of many; `constantFrom` would first make an index of all of them. */
function oneOf(all: readonly string[]): fc.Arbitrary<string> {
  return fc.nat(all.length - 1).map((i) => all[i] ?? '');
}
