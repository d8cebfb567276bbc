import type { Shown, SpecView } from '../../server/core/features/view/spec-view.ts';
import { SAMPLE_VIEW } from './sample-spec-view.ts';
import { all } from './sample-views.ts';

/** Texts that would do something wherever they are not escaped for the place in which they stand. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  '</style><script>alert(1)</script>',
  '</details></td></table><h1>gone</h1>',
  '<!-- --><a href="javascript:alert(1)">x</a>',
  '[click](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  '[x]: https://example.org "y"',
  '<https://example.org>',
  'https://example.org/path www.example.org someone@example.org',
  '@everyone #12 !12 owner/repo#12 GH-12 :smile: &12 ~bug $x$ ^alert#1',
  '| a | b |',
  'a \\| b \\',
  '`code` ``two`` ```three',
  '**bold** _it_ ~~gone~~ ==mark== $$x$$',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '===',
  '[ ] task',
  '```\n```mermaid\nflowchart LR\n```',
  'a"] --> b["x',
  'click i0 "javascript:alert(1)"',
  'style: #fff; end',
  'end',
  'a;b#quot;c#35;d',
  '%%{init: {"securityLevel":"loose"}}%%',
  'participant x as y\nx->>y: z',
  'line\nbreak\r\nand\u2028more\ttabs',
  '\u202ereversed\u0000\u001b[31m',
  '&lt;b&gt; &amp; &#60; &nbsp;',
  '{{name}} ${x} <%= y %>',
  '__proto__',
  'constructor',
  '\ud800 half',
  'a'.repeat(5_000),
  '',
  ' ',
];

/** A view in which every text is hostile: as many copies of each list as it takes for each text to be in each place. */
export function hostileView(): SpecView {
  const copies = HOSTILE_TEXTS.map((_, i) => withTexts(SAMPLE_VIEW, i) as SpecView);
  const together = <T>(list: (view: SpecView) => Shown<T>) =>
    all(copies.flatMap((view) => list(view).items));
  return {
    ...(withTexts(SAMPLE_VIEW, 0) as SpecView),
    integrations: together(({ integrations }) => integrations),
    sections: together(({ sections }) => sections),
    mails: together(({ mails }) => mails),
    pushes: together(({ pushes }) => pushes),
    flows: together(({ flows }) => flows),
    realtime: together(({ realtime }) => realtime),
    fallbacks: together(({ fallbacks }) => fallbacks),
    findings: together(({ findings }) => findings),
  };
}

/** Names that are words of ours, not of the document. */
const OURS = new Set([
  'key',
  'state',
  'purpose',
  'kind',
  'criticality',
  'direction',
  'severity',
  'rule',
]);

function withTexts(value: unknown, start: number): unknown {
  let next = start;
  const visit = (name: string, each: unknown): unknown => {
    if (typeof each === 'string') {
      return OURS.has(name) ? each : HOSTILE_TEXTS[next++ % HOSTILE_TEXTS.length];
    }
    if (Array.isArray(each)) return each.map((item) => visit(name, item));
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([own, item]) => [own, visit(own, item)]));
  };
  return visit('', value);
}
