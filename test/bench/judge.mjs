import { table } from './table.mjs';

/** @typedef {import('./gates.mjs').Gate} Gate */
/** @typedef {import('./gates.mjs').Name} Name */

/** All figures of a run, by name. */
export class Figures {
  /** @type {Map<string, number>} */
  #values = new Map();

  /** @param {Name} name @param {number | undefined} value nothing is kept of what could not be measured */
  set(name, value) {
    if (value !== undefined && Number.isFinite(value)) this.#values.set(keyOf(name), value);
  }

  /** @param {Name} name @returns {number | undefined} */
  get(name) {
    return this.#values.get(keyOf(name));
  }
}

/** @param {Name} name */
function keyOf({ what, program, shape = '', lines = '' }) {
  return [what, program, shape, lines].join('|');
}

/**
 * One verdict for each gate, and for each shape of document where the gate is about documents.
 * @param {readonly Gate[]} gates
 * @param {Figures} figures
 * @param {readonly string[]} shapes
 */
export function judge(gates, figures, shapes) {
  return gates.flatMap((gate) =>
    gate.lines === undefined
      ? [verdict(gate, figures, {})]
      : shapes.map((shape) => verdict(gate, figures, { shape, lines: gate.lines })),
  );
}

/** @typedef {ReturnType<typeof verdict>} Verdict */

/** @param {Gate} gate @param {Figures} figures @param {{ shape?: string, lines?: number | undefined }} where */
function verdict(gate, figures, where) {
  const name = /** @type {Name} */ ({ what: gate.what, program: 'ours', ...where });
  const value = figures.get(name);
  const against = gate.over ?? gate.or?.over;
  const other = against && figures.get({ ...name, ...against });
  const ratio = value !== undefined && other !== undefined ? value / other : undefined;
  const figure = gate.over ? ratio : value;
  const isExcused = gate.or !== undefined && ratio !== undefined && ratio <= gate.or.most;
  const isMet = figure !== undefined && (figure <= gate.most || isExcused);
  return { gate, name, against, value, other, ratio, figure, isMet };
}

const HEAD = ['gate', 'document', 'lines', 'ours', 'against', 'figure', 'ratio', 'at most', ''];

/** @param {readonly Verdict[]} verdicts @returns {string} a Markdown table */
export function verdictTable(verdicts) {
  const rows = verdicts.map(({ gate, name, against, value, other, ratio, isMet }) => [
    gate.what,
    name.shape ?? '',
    name.lines?.toLocaleString('en') ?? '',
    value,
    against ? opponentOf(against, name) : '',
    against ? other : '',
    against ? times(ratio) : '',
    limitOf(gate),
    isMet ? 'met' : '**missed**',
  ]);
  return table(HEAD, rows);
}

/** @param {Verdict} verdict @returns {string} one line: the gate, the figure, the limit */
export function complaint({ gate, name, figure }) {
  const where = name.shape ? `, ${name.shape} of ${name.lines?.toLocaleString('en')} lines` : '';
  const than = gate.over ? ` that ${comparison(gate.over)}` : '';
  const shown = gate.over ? times(figure) : `${figure?.toFixed(0)} ${gate.unit}`;
  const said = figure === undefined ? 'was not measured' : `is ${shown}${than}`;
  return `${gate.what}${where}: ${said}, at most ${limitOf(gate)}`;
}

/** @param {Gate} gate */
function limitOf({ over, most, unit, or }) {
  if (over) return `${most}×`;
  return or ? `${most} ${unit} or ${or.most}×` : `${most} ${unit}`;
}

/** @param {Partial<Name>} against @param {Name} name */
function opponentOf({ program, what, lines }, name) {
  const parts = [program, what && what !== name.what && what, lines && `at ${lines} lines`];
  return parts.filter(Boolean).join(', ');
}

/** @param {Partial<Name>} over */
function comparison({ program, lines }) {
  return program ? `of ${program}` : `at ${lines} lines`;
}

/** @param {number | undefined} ratio */
function times(ratio) {
  return ratio === undefined ? undefined : `${ratio.toPrecision(ratio < 100 ? 2 : 3)}×`;
}
