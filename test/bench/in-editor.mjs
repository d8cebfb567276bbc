import MarkdownIt from 'markdown-it';
import { asking } from './asking.mjs';
import { countLines, documentOf } from './documents.mjs';
import { yamlDocument } from './servers/yaml-document.mjs';
import { sessions, startUp, worstEdits } from './session.mjs';
import { median } from './statistics.mjs';

/** @typedef {import('./documents.mjs').Shape} Shape */
/** @typedef {import('./servers/servers.mjs').Server} Server */

/**
 * What each server needs for a document of each shape and size, ours first and with all that an editor asks of it.
 * @param {readonly Server[]} servers ours first
 * @param {{ shapes: readonly Shape[], sizes: readonly number[] }} documents
 * @param {import('./amounts.mjs').Amounts} amounts
 * @param {(message: string) => void} say
 */
export async function inEditor(servers, { shapes, sizes }, amounts, say) {
  const documents = shapes.flatMap((shape) =>
    sizes.map((lines) => ({ shape, lines, subjects: subjectsOf(servers, shape, lines) })),
  );
  say('starting the servers');
  const starts = await startInTurns(documents, amounts.starts);
  const results = [];
  for (const [i, document] of documents.entries()) {
    say(`typing into ${document.shape}, ${document.lines} lines`);
    results.push({
      shape: document.shape,
      lines: document.lines,
      ...(await session(document.subjects, amounts)),
      starts: starts[i]?.map(median) ?? [],
    });
  }
  return results;
}

/** @typedef {Awaited<ReturnType<typeof inEditor>>[number]} EditorResult */

/** @param {readonly Server[]} servers @param {Shape} shape @param {number} lines */
function subjectsOf(servers, shape, lines) {
  const spec = documentOf(shape, lines);
  return servers.map((server) => ({
    server,
    text: server.language === 'yaml' ? yamlDocument(lines) : spec,
  }));
}

/** @param {readonly { subjects: readonly import('./session.mjs').Subject[] }[]} documents @param {number} rounds */
async function startInTurns(documents, rounds) {
  const starts = documents.map(({ subjects }) => subjects.map(() => /** @type {number[]} */ ([])));
  for (let round = 0; round < rounds; round++)
    for (const [i, { subjects }] of documents.entries())
      for (const [j, subject] of subjects.entries()) starts[i]?.[j]?.push(await startUp(subject));
  return starts;
}

/** @param {readonly import('./session.mjs').Subject[]} subjects @param {import('./amounts.mjs').Amounts} amounts */
async function session(subjects, amounts) {
  const [ours] = subjects;
  if (!ours) throw new Error('there is no server');
  return {
    actualLines: countLines(ours.text),
    servers: await sessions(subjects, amounts.typing),
    worst: await worstEdits(ours, amounts.worst),
    parse: parsing(ours.text, amounts.worst),
    asked: await asking(ours, amounts.asking),
  };
}

/** The milliseconds that a whole parse with markdown-it takes. @param {string} text @param {number} times */
function parsing(text, times) {
  const markdown = new MarkdownIt();
  const spent = Array.from({ length: 2 * times }, () => {
    const started = performance.now();
    markdown.parse(text, {});
    return performance.now() - started;
  });
  return median(spent.slice(times));
}
