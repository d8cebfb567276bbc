import type { Style } from '../templates/style.ts';
import { sectionsWithin } from './section.ts';
import { placedSections, type Spec } from './spec.ts';

const styles = new WeakMap<Spec, Style>();

/** How a document is written; found out when first asked, that is when somebody wants a fix. */
export function styleOf(spec: Spec): Style {
  let style = styles.get(spec);
  if (!style) {
    style = readStyle(spec);
    styles.set(spec, style);
  }
  return style;
}

function readStyle(spec: Spec): Style {
  const { text } = spec.markdown;
  const headings = placedSections(spec).flatMap(({ section }) =>
    sectionsWithin(section).flatMap((part) => part.heading ?? []),
  );
  const bold = headings.filter((heading) =>
    heading.text.isWithin(0, heading.text.text.length, 'strong'),
  );
  const numbered = headings.find((heading) => heading.number && heading.level === spec.sectionLevel)
    ?.text.text;
  const escapes = text.match(/\\[[\]_.<>!-]/g)?.length ?? 0;
  return {
    newline: /\r\n/.test(text) ? '\r\n' : '\n',
    escaped: escapes >= 2,
    boldHeadings: bold.length * 2 > headings.length,
    numbered: numbered === undefined ? undefined : /^\D*[\d.]*\d\)/.test(numbered) ? ')' : '.',
    bullet: mostUsedBullet(text),
    indent: /^[-*+] .*\r?\n {4}[-*+] /m.test(text) ? 4 : 2,
    colon: count(text, /\*\*:/g) > count(text, /:\*\*/g) ? 'outside' : 'inside',
    sectionLevel: spec.sectionLevel,
  };
}

function mostUsedBullet(text: string): Style['bullet'] {
  const dashes = count(text, /^[ \t]*- /gm);
  const stars = count(text, /^[ \t]*\* /gm);
  const pluses = count(text, /^[ \t]*\+ /gm);
  if (stars > dashes && stars >= pluses) return '*';
  return pluses > dashes ? '+' : '-';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
