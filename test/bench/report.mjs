import { cpus } from 'node:os';
import { AMOUNTS } from './amounts.mjs';
import { verdictTable } from './judge.mjs';
import { table } from './table.mjs';

/**
 * All that a run measured; the parts with peers are absent where there are none.
 * @typedef {object} Run
 * @property {readonly import('./in-editor.mjs').EditorResult[]} editor
 * @property {{ bytes: number, rows: readonly { name: string, seconds: number, most: number }[] }} specs
 * @property {{ whole: number, reading: number, specs: number } | undefined} repository
 * @property {readonly { name: string, files: number, kilobytes: number, zipped: number }[]} bundles
 * @property {readonly import('./judge.mjs').Verdict[] | undefined} verdicts
 * @property {import('./amounts.mjs').Amounts} amounts
 */

/** @param {Run} run @returns {string} Markdown */
export function report(run) {
  return [
    `Node.js ${process.versions.node} on ${process.platform}, ${cpus().length} processors; medians unless it says otherwise.${run.amounts === AMOUNTS.quick ? ' A quick run (`--quick`).' : ''}`,
    ...(run.verdicts ? gates(run.verdicts) : []),
    'In the editor, in milliseconds and megabytes:',
    ownKeys(run.editor),
    'What else an editor asks, in milliseconds; p95 but for the first column:',
    ownAnswers(run.editor),
    ...(run.verdicts
      ? ['All servers side by side, in milliseconds and megabytes:', servers(run.editor)]
      : []),
    ...inTerminal(run),
    'The bundles, with the chunks that each loads at its start:',
    table(
      ['bundle', 'files', 'KB', 'KB zipped'],
      run.bundles.map((each) => [each.name, String(each.files), each.kilobytes, each.zipped]),
    ),
  ].join('\n\n');
}

/** @param {readonly import('./judge.mjs').Verdict[]} verdicts */
function gates(verdicts) {
  const missed = verdicts.filter(({ isMet }) => !isMet).length;
  return [`Gates: ${verdicts.length - missed} met, ${missed} missed.`, verdictTable(verdicts)];
}

/** @param {Run['editor']} results */
function ownKeys(results) {
  const head = ['document', 'lines', 'start', 'key p50', 'key p95', 'open comment', 'open fence'];
  return table(
    [...head, 'MB opened', 'MB after', 'MB most'],
    results.map(({ shape, actualLines, servers: [ours], starts, worst }) => [
      ...[shape, actualLines.toLocaleString('en'), starts[0], ours?.key.p50, ours?.key.p95],
      ...[worst.comment, worst.fence, ours?.opened, ours?.memory, worst.most],
    ]),
  );
}

/** @param {Run['editor']} results */
function ownAnswers(results) {
  const head = ['document', 'lines', 'completion p50', 'completion', 'hover', 'code actions'];
  return table(
    [...head, 'lenses', 'tokens', 'view'],
    results.map(({ shape, actualLines, servers: [ours], asked }) => [
      ...[shape, actualLines.toLocaleString('en'), ours?.completion?.p50, ours?.completion?.p95],
      ...[asked.hover, asked.actions, asked.lenses, asked.tokens, asked.view],
    ]),
  );
}

/** @param {Run['editor']} results */
function servers(results) {
  const rows = results.flatMap(({ shape, lines, servers, starts }) =>
    servers.map(({ program, key, completion, memory }, i) => [
      ...[program, shape, lines.toLocaleString('en'), starts[i], key.p50, key.p95],
      ...[completion?.p95, memory],
    ]),
  );
  const head = ['server', 'document', 'lines', 'start', 'key p50', 'key p95', 'completion p95'];
  return table([...head, 'MB after'], rows);
}

/** @param {Run} run */
function inTerminal({ specs, repository, amounts }) {
  const many = (/** @type {number} */ files) => files.toLocaleString('en');
  const checked = [
    `In the terminal, ${many(amounts.specs)} specs of ${(specs.bytes / 1e6).toFixed(1)} MB together; markdown-it only reads and parses them:`,
    table(
      ['program', 'seconds', 'files/s', 'MB most'],
      specs.rows.map((row) => [row.name, row.seconds, amounts.specs / row.seconds, row.most]),
    ),
  ];
  if (!repository) return checked;
  const { whole, reading, specs: alone } = repository;
  return [
    ...checked,
    `A repository of ${many(amounts.repository)} Markdown files, of which ${many(amounts.specs)} are specs: ${whole.toFixed(1)} s; only reading them all ${reading.toFixed(1)} s, only checking the specs ${alone.toFixed(1)} s.`,
  ];
}
