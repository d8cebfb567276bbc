import type { NumberStyle, Style } from '../templates/style.ts';
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
  const numbered = headings.find(
    (heading) => heading.number && heading.level === spec.sectionLevel,
  );
  const escapes = text.match(/\\[[\]_.<>!-]/g)?.length ?? 0;
  return {
    newline: /\r\n/.test(text) ? '\r\n' : '\n',
    escaped: escapes >= 2,
    boldHeadings: bold.length * 2 > headings.length,
    numbered: numbered?.number && numberStyle(numbered.text.text, numbered.number.text),
    bullet: mostUsedBullet(text),
    indent: /^[-*+] .*\r?\n {4}[-*+] /m.test(text) ? 4 : 2,
    colon: count(text, /\*\*:/g) > count(text, /:\*\*/g) ? 'outside' : 'inside',
    sectionLevel: spec.sectionLevel,
  };
}

function numberStyle(heading: string, number: string): NumberStyle {
  const at = heading.indexOf(number);
  const lead = heading.slice(0, at);
  const [after] = /^[\s.):–—-]+/.exec(heading.slice(at + number.length)) ?? [];
  return {
    before: /\p{L}+\s+$/u.exec(lead)?.[0] ?? '',
    digits: /^0\d+$/.test(number) ? number.length : 1,
    after: after ?? '. ',
    behindSymbol: /[^\p{L}\p{N}\s]/u.test(lead),
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
