import { Figures } from './judge.mjs';

/**
 * What a run measured, under the names that gates use.
 * @param {Omit<import('./report.mjs').Run, 'verdicts' | 'amounts'>} run
 * @param {{ loaded: readonly { shape: string, lines: number, kilobytes: number }[], vsix: number }} sizes
 */
export function figuresOf({ editor, specs, repository, bundles }, { loaded, vsix }) {
  const figures = new Figures();
  for (const { shape, lines, servers, starts, worst, parse } of editor) {
    for (const [i, { program, key, completion, memory }] of servers.entries()) {
      const set = (/** @type {string} */ what, /** @type {number | undefined} */ value) =>
        figures.set({ what, program, shape, lines }, value);
      set('start', starts[i]);
      set('key p50', key.p50);
      set('key p95', key.p95);
      set('completion p95', completion?.p95);
      set('memory', memory);
    }
    figures.set({ what: 'open comment', program: 'ours', shape, lines }, worst.comment);
    figures.set({ what: 'open fence', program: 'ours', shape, lines }, worst.fence);
    figures.set({ what: 'parse', program: 'markdown-it', shape, lines }, parse);
  }
  for (const { name, seconds } of specs.rows)
    figures.set({ what: 'specs', program: name }, seconds);
  if (repository) {
    const { whole, reading, specs: alone } = repository;
    figures.set({ what: 'repository', program: 'ours' }, whole);
    figures.set({ what: 'repository', program: 'reading, and the specs' }, reading + alone);
  }
  for (const { kilobytes, ...document } of loaded)
    figures.set({ what: 'loaded code', program: 'ours', ...document }, kilobytes);
  figures.set({ what: 'VSIX', program: 'ours' }, vsix);
  for (const { name, kilobytes } of bundles)
    figures.set({ what: name, program: 'ours' }, kilobytes);
  return figures;
}
