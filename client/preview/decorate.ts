import type { Token } from 'markdown-it';
import { previewOf } from '../../server/core/features/preview/preview.ts';
import type { ShownSpec } from '../../server/core/features/preview/shown.ts';
import type { MarkdownDocument } from '../../server/core/markdown/document.ts';
import { absentTokens, BetweenBlocks, badgeTokens, headTokens } from './between-blocks.ts';
import { ByLine } from './by-line.ts';
import { Lines, withLineFeeds } from './lines.ts';
import { MarkedLines } from './marked-lines.ts';
import type { PreviewBundle, PreviewSettings } from './preview-bundle.ts';
import { previewFacts, read } from './reading.ts';
import { ReplacedBlocks } from './replaced-blocks.ts';
import { TokenMaker } from './token-maker.ts';

export const decorate: PreviewBundle['decorate'] = (tokens, source, settings) => {
  const [first] = tokens;
  const text = withLineFeeds(source);
  const { spec, markdown } = read(text, settings);
  if (!spec || !first) return tokens;
  const shown = previewOf(spec, { facts: previewFacts(), describe: describerOf(settings) });
  const wanted = shown.wanted.filter((id) => !settings.catalogs.has(id));
  if (wanted.length > 0) settings.onWanted(wanted);
  return draw(tokens, shown, markdown, new TokenMaker(first));
};

type Describer = (id: string) => ReturnType<PreviewSettings['catalogs']['get']>;
const describers = new WeakMap<PreviewSettings['catalogs'], Describer>();

/** The same function for the same catalogs: what it has said is remembered. */
function describerOf({ catalogs }: PreviewSettings): Describer {
  let describer = describers.get(catalogs);
  if (!describer) {
    describer = (id) => catalogs.get(id);
    describers.set(catalogs, describer);
  }
  return describer;
}

function draw(
  tokens: readonly Token[],
  shown: ShownSpec,
  markdown: MarkdownDocument,
  maker: TokenMaker,
): Token[] {
  const lines = new Lines(markdown.text);
  const marked = new MarkedLines(shown, markdown, lines, maker);
  const replaced = new ReplacedBlocks(shown, lines, maker);
  const between = new BetweenBlocks(shown, lines, maker);
  const badges = new ByLine(shown.badges, lines);
  const drawn: Token[] = shown.progress ? headTokens(shown.progress, maker) : [];
  let row: { readonly map: [number, number]; column: number } | undefined;
  let heading: [number, number] | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { type, level, map } = token;
    const isOutermost = level === 0 && token.nesting >= 0 && map !== null;
    if (isOutermost) drawn.push(...between.before(map[0]));
    const replacement = replaced.at(tokens, i);
    if (replacement) {
      drawn.push(...replacement.tokens);
      i = replacement.end - 1;
      continue;
    }
    if (type === 'tr_open' && map) row = { map, column: -1 };
    else if (type === 'tr_close') row = undefined;
    else if (row && /^t[hd]_open$/.test(type)) row.column++;
    if (isOutermost) heading = /^(?:heading|paragraph)_open$/.test(type) ? map : undefined;
    if (heading && /^(?:heading|paragraph)_close$/.test(type) && level === 0) {
      const [badge] = badges.within([heading[0], heading[0] + 1]);
      heading = undefined;
      if (badge) {
        drawn.push(...badgeTokens(badge, maker), token, ...absentTokens(badge, maker));
        continue;
      }
    }
    const place = row?.map ?? map;
    drawn.push(type === 'inline' && place ? marked.mark(token, place, row?.column) : token);
  }
  return [...drawn, ...between.before(Number.POSITIVE_INFINITY)];
}
