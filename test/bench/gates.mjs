// What must hold. Nearly all of it is a ratio of two figures of one run, so that it holds on any machine.
import { RUMDL, VSCODE_MARKDOWN, YAML } from './servers/servers.mjs';

/**
 * @typedef {object} Name of a figure
 * @property {string} what
 * @property {string} program
 * @property {string} [shape] of the document
 * @property {number} [lines] about so many
 */

/**
 * A figure of ours that must not be above a limit.
 * @typedef {object} Gate
 * @property {string} what
 * @property {number} [lines] present where it is to hold for a document of each shape
 * @property {Partial<Name>} [over] the figure that it is divided by: what differs from our own name
 * @property {number} most of the ratio, or of the figure where it is divided by nothing
 * @property {string} [unit] of the figure where it is divided by nothing
 * @property {{ over: Partial<Name>, most: number }} [or] excuses a slow machine: this ratio is enough
 */

/** What VS Code's Markdown preview does at each key: parse everything. */
const PARSE = { over: { what: 'parse', program: 'markdown-it' }, most: 0.22 };

/** @type {readonly Gate[]} */
export const GATES = [
  { what: 'start', lines: 100, over: { program: VSCODE_MARKDOWN }, most: 0.9 },
  { what: 'start', lines: 2_000, over: { program: VSCODE_MARKDOWN }, most: 0.65 },
  { what: 'start', lines: 20_000, over: { program: VSCODE_MARKDOWN }, most: 0.35 },
  { what: 'key p95', lines: 100, over: { program: VSCODE_MARKDOWN }, most: 0.6 },
  { what: 'key p95', lines: 100, over: { program: RUMDL }, most: 1.5 },
  { what: 'key p95', lines: 2_000, over: { program: RUMDL }, most: 0.25 },
  { what: 'key p95', lines: 20_000, over: { program: RUMDL }, most: 0.03 },
  { what: 'completion p95', lines: 100, over: { program: YAML }, most: 1 },
  { what: 'completion p95', lines: 2_000, over: { program: YAML }, most: 0.04 },
  { what: 'completion p95', lines: 20_000, over: { program: YAML }, most: 0.02 },
  { what: 'memory', lines: 100, over: { program: VSCODE_MARKDOWN }, most: 0.9 },
  { what: 'memory', lines: 2_000, over: { program: VSCODE_MARKDOWN }, most: 0.6 },
  { what: 'memory', lines: 20_000, over: { program: VSCODE_MARKDOWN }, most: 0.75 },
  { what: 'key p50', lines: 20_000, over: { lines: 100 }, most: 3 },
  { what: 'open comment', lines: 20_000, most: 40, unit: 'ms', or: PARSE },
  { what: 'open fence', lines: 20_000, most: 40, unit: 'ms', or: PARSE },
  { what: 'specs', over: { program: 'markdown-it' }, most: 1.5 },
  { what: 'repository', over: { program: 'reading, and the specs' }, most: 2 },
  { what: 'loaded code', lines: 100, most: 450, unit: 'KB' },
  { what: 'VSIX', most: 1_500, unit: 'KB' },
  { what: 'server.web.js', most: 1_200, unit: 'KB' },
];
