/**
 * A replacement within a line; the same place twice inserts.
 * @typedef {{ line: number, from: number, to: number, text: string }} LineEdit
 */

/** The document of a session, as its editor holds it. */
export class OpenText {
  /** Grows with each edit. */
  version = 1;
  #lines;

  /** @param {string} uri @param {string} text */
  constructor(uri, text) {
    this.uri = uri;
    this.#lines = text.split('\n');
  }

  get text() {
    return this.#lines.join('\n');
  }

  /** @param {LineEdit} edit */
  edit({ line, from, to, text }) {
    const old = this.#lines[line] ?? '';
    const lines = `${old.slice(0, from)}${text}${old.slice(to)}`.split('\n');
    this.#lines.splice(line, 1, ...lines);
    this.version++;
  }
}
