/** Bidirectional overrides and isolates: they make a terminal show another order than the one that is there. */
const REORDERING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;

/**
 * A text that is safe to print: a document's own control characters must not steer the reader's terminal.
 * Each becomes one visible character, so that columns stay; a tab is for the caller to expand before.
 */
export function visible(text: string): string {
  return text.replace(CONTROLS, picture).replace(REORDERING, '\u2426');
}

/** The same for a text of ours with what others wrote in it: its lines stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** What begins a line that a build service obeys: `::error::`, `##[group]`. */
const COMMAND = /^(?:::|##)/;

/** A path at the beginning of a line, safe to print: whatever it is called, a build service takes it for no command. */
export function visiblePath(path: string): string {
  return visible(COMMAND.test(path) ? `./${path}` : path);
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
