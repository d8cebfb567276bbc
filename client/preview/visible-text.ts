import type { Token } from 'markdown-it';
import { textOfTag } from '../../server/core/markdown/inline.ts';
import { withPlainUnits } from '../../server/core/markdown/text-builder.ts';

/** What a reader sees of a token within a line; undefined where only the plug-in that made it knows. */
export function visibleText({ type, content, nesting, children }: Token): string | undefined {
  switch (type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
      return content;
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'html_inline':
      return textOfTag(content);
    case 'image': {
      const texts = (children ?? []).map(visibleText);
      return texts.includes(undefined) ? undefined : texts.join('');
    }
    default:
      return nesting === 0 ? undefined : '';
  }
}

/**
 * Where each unit of a text that we decoded stands in the text that markdown-it shows, and behind the last
 * the latter's end. Both read the same source, so they may differ in blanks only; undefined where they do
 * otherwise, and nobody can tell which is which.
 */
export function alignTexts(decoded: string, visible: string): Int32Array | undefined {
  const shown = withPlainUnits(visible);
  const places = new Int32Array(decoded.length + 1);
  let at = 0;
  for (let unit = 0; unit < decoded.length; unit++) {
    const wanted = decoded.charAt(unit);
    const isBlank = wanted.trim() === '';
    while (!isBlank && at < shown.length && shown.charAt(at).trim() === '') at++;
    places[unit] = at;
    if (isBlank ? shown.charAt(at).trim() === '' && at < shown.length : shown[at] === wanted) at++;
    else if (!isBlank) return undefined;
  }
  places[decoded.length] = at;
  return shown.slice(at).trim() === '' ? places : undefined;
}
