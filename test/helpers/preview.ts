import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { previewBundle } from '../../client/preview/main.ts';
import { previewPlugIn } from '../../client/preview/plug-in.ts';
import type { PreviewSettings } from '../../client/preview/preview-bundle.ts';
import { FACTS } from './facts.ts';

/** As the extension loads it. */
export const BUNDLE = previewBundle(JSON.stringify([...FACTS.catalogs.values()]));

export const SETTINGS: PreviewSettings = {
  configured: undefined,
  byContent: true,
  templates: [],
  catalogs: new Map(),
  onWanted: () => {},
};

/** markdown-it as VS Code sets it up: what it writes for lines, and names for headings, is made from its tokens. */
export function markdownEngine(plugIn?: (md: MarkdownIt) => MarkdownIt): MarkdownIt {
  const md: MarkdownIt = createMarkdownIt({
    html: true,
    linkify: true,
    highlight: (text, language) => `<!--${language}-->${md.utils.escapeHtml(text)}`,
  });
  md.linkify.set({ fuzzyLink: false });
  plugIn?.(md);
  md.core.ruler.push('source_map_data_attribute', ({ tokens }) => {
    for (const token of tokens) {
      if (!token.map || token.type === 'inline') continue;
      token.attrSet('data-line', String(token.map[0]));
      token.attrJoin('class', 'code-line');
      token.attrJoin('dir', 'auto');
    }
  });
  const htmlBlock = md.renderer.rules.html_block;
  md.renderer.rules.html_block = (tokens, index, options, env, self) =>
    `<div ${self.renderAttrs(tokens[index] as Token)} ></div>\n${htmlBlock?.(tokens, index, options, env, self)}`;
  md.renderer.rules.heading_open = (tokens, index, options, _, self) => {
    const title = plainText(tokens[index + 1]);
    tokens[index]?.attrSet('id', title.trim().toLowerCase().replace(/\s+/g, '-'));
    return self.renderToken(tokens, index, options);
  };
  return md;
}

function plainText(token: Token | undefined): string {
  if (token?.children) return token.children.map(plainText).join('');
  return token && ['text', 'emoji', 'code_inline'].includes(token.type) ? token.content : '';
}

/** A document as the preview shows it, and as it would without us. An error fails the test. */
export function previewed(text: string, settings: PreviewSettings = SETTINGS, path = '/docs/a.md') {
  const plugIn = previewPlugIn({
    bundle: () => BUNDLE,
    settingsOf: () => settings,
    onError: (error) => {
      throw error;
    },
  });
  const currentDocument = { path, toString: () => `file://${path}` };
  return {
    shown: markdownEngine(plugIn).render(text, { currentDocument }),
    plain: markdownEngine().render(text, { currentDocument }),
  };
}
