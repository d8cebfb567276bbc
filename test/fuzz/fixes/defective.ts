import fc from 'fast-check';
import { SPELLINGS } from '../../helpers/spellings.ts';
import { document, fragment } from '../documents.ts';

/** What goes wrong in documents, as one change of a line. */
const DEFECTS: Readonly<Record<string, (line: string) => string>> = {
  gone: () => '',
  'not applicable': () => 'Not applicable.',
  instruction: (line) => `<!-- AI INSTRUCTION: say it -->\n\n${line}`,
  'without value': (line) => line.replace(/(:\**) .*$/, '$1'),
  placeholder: (line) => line.replace(/(:\**) .*$/, '$1 [e.g., something]'),
  twice: (line) => `${line}\n${line}`,
  'other number': (line) => line.replace(/^(#+ \**)\d/, '$19'),
  suppression: (line) =>
    `<!-- integration-spec-disable-next-line missing-field nonsense -->\n${line}`,
  'a slip': (line) => line.replace(/([a-z])([a-z])(?=\W*$)/, '$2$1'),
  'a pipe more': (line) => line.replace(/\|([^|]*)$/, '| $1'),
  'a pipe less': (line) => line.replace(/\|([^|]*)$/, '$1'),
  'a comma more': (line) => line.replace(/(["\d}\]]),?$/, '$1,,'),
  insecure: (line) => line.replace(/(https|wss):/, (_, scheme) => `${scheme.slice(0, -1)}:`),
  'deeper heading': (line) => line.replace(/^#/, '##'),
};

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const damage = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(DEFECTS)) },
  { weight: 1, arbitrary: fragment.map((text) => (line: string) => `${line}\n${text}`) },
);

/** A document with defects, in any spelling. */
export const defective: fc.Arbitrary<string> = fc
  .tuple(
    document,
    fc.array(fc.tuple(fraction, damage), { maxLength: 6 }),
    fc.array(fraction, { maxLength: 1 }),
    fc.constantFrom(...Object.values(SPELLINGS)),
  )
  .map(([text, defects, cuts, spell]) => {
    const lines = text.split('\n');
    for (const [at, defect] of defects) {
      const index = Math.floor(at * (lines.length - 1));
      lines[index] = defect(lines[index] ?? '');
    }
    for (const at of cuts) {
      // A whole section goes, or what is left of one.
      const start = lines.findIndex((line, i) => i > at * lines.length && line.startsWith('#'));
      const end = lines.findIndex((line, i) => i > start && line.startsWith('#'));
      if (start > 0) lines.splice(start, end < 0 ? lines.length : end - start);
    }
    return spell(lines.join('\n'));
  });
