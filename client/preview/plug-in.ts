import type { Env, MarkdownIt, Token } from 'markdown-it';
import { isOrdinaryFile, maybeContent } from '../../server/core/spec/maybe-content.ts';
import { maybeSpec } from '../../server/core/spec/maybe-spec.ts';
import type { PreviewBundle, PreviewSettings } from './preview-bundle.ts';

/** What the plug-in asks of whoever installs it. It is called while a preview renders, and has to answer at once. */
export interface PreviewHost {
  /** Undefined while it is being loaded; the host then has the previews rendered again. */
  bundle(): PreviewBundle | undefined;
  /** What holds for a document; `uri` is undefined for text that is none. */
  settingsOf(uri: string | undefined): PreviewSettings;
  /** Told of an error, after which the document is shown as it is. */
  onError(error: unknown): void;
}

/** As VS Code's `Uri`. */
interface DocumentUri {
  readonly path: string;
  toString(): string;
}

/**
 * Shows in a Markdown preview what a spec is. VS Code parses a document without saying which, keeps the
 * tokens and uses them for other things, too: so they stay as they are, and others take their place when
 * they are rendered. A document that is no spec is rendered from its own.
 */
export function previewPlugIn(host: PreviewHost): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    const sources = new WeakMap<Token[], string>();
    const { renderer } = md;
    const parse = md.parse.bind(md);
    const render = renderer.render.bind(renderer);
    md.parse = (source, env) => {
      const tokens = parse(source, env);
      sources.set(tokens, source);
      return tokens;
    };
    renderer.render = (tokens, options, env) => {
      const source = sources.get(tokens);
      const shown = source === undefined ? tokens : decorated(tokens, source, env, host);
      return render(shown, options, env);
    };
    return md;
  };
}

function decorated(
  tokens: Token[],
  source: string,
  env: Env | undefined,
  host: PreviewHost,
): Token[] {
  try {
    const uri = documentOf(env);
    const settings = host.settingsOf(uri?.toString());
    if (!mayBeSpec(source, uri?.path ?? '', settings)) return tokens;
    const bundle = host.bundle();
    if (!bundle) return tokens;
    const shown = bundle.decorate(tokens, source, settings);
    // What it wanted may have come at once.
    const now = host.settingsOf(uri?.toString());
    return now === settings ? shown : bundle.decorate(tokens, source, now);
  } catch (error) {
    host.onError(error);
    return tokens;
  }
}

/** Cheap, and true for each text that is read as a spec. */
function mayBeSpec(source: string, path: string, settings: PreviewSettings): boolean {
  const { configured, byContent, templates } = settings;
  if (configured ? configured.id !== false : templates.length > 0) return true;
  return maybeSpec(source) || (byContent && !isOrdinaryFile(path) && maybeContent(source));
}

function documentOf(env: Env | undefined): DocumentUri | undefined {
  return env?.currentDocument as DocumentUri | undefined;
}
