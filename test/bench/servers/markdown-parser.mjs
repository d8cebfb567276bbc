// What VS Code's own client does for its Markdown server: it parses, and knows the files. Nobody sees a
// diagnostic before that is done, so it is part of the time.

/**
 * @param {any} MarkdownIt
 * @returns {(connection: import('./servers.mjs').Connection, document: import('./open-text.mjs').OpenText) => void}
 */
export function markdownParser(MarkdownIt) {
  const markdown = new MarkdownIt({ html: true });
  let parsed = { version: 0, tokens: [] };
  return (connection, document) => {
    const on = (/** @type {string} */ name, /** @type {(params: any) => unknown} */ answer) =>
      connection.onRequest(`markdown/${name}`, answer);
    on('parse', () => {
      if (parsed.version !== document.version)
        parsed = { version: document.version, tokens: markdown.parse(document.text, {}) };
      return parsed.tokens;
    });
    on('findMarkdownFilesInWorkspace', () => [document.uri]);
    on('fs/readFile', () => []);
    on('fs/readDirectory', () => []);
    on('fs/stat', ({ uri }) => (uri === document.uri ? { isDirectory: false } : null));
    on('fs/watcher/create', () => null);
    on('fs/watcher/delete', () => null);
  };
}
