import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { markdownReport } from '../../server/cli/spec-report/markdown/markdown-report.ts';
import { mermaidLabel } from '../../server/cli/spec-report/markdown/mermaid-label.ts';
import { code, oneLine, words } from '../../server/cli/spec-report/markdown/words.ts';
import type {
  FlowView,
  IntegrationView,
  SpecView,
  StepView,
} from '../../server/core/features/view/spec-view.ts';
import { HOSTILE_TEXTS, hostileView } from '../helpers/hostile-view.ts';
import { manyIntegrations } from '../helpers/many-integrations.ts';
import { reportOf } from '../helpers/report-of.ts';
import { SAMPLE_VIEW } from '../helpers/sample-spec-view.ts';

/** Reads Markdown as hosts do: with HTML, and with addresses made links. */
const reader = new MarkdownIt({ html: true, linkify: true });
const LINKS = 'https://example.org/blob/main';

const [integration] = SAMPLE_VIEW.integrations.items as [IntegrationView];
const [flow] = SAMPLE_VIEW.flows.items as [FlowView];
const [step] = flow.steps as [StepView];

const written = (views: readonly SpecView[], most?: number, links?: string) =>
  markdownReport(reportOf(views, links), { most });

describe('a text of a document', () => {
  test.each(HOSTILE_TEXTS)('%j is only itself, wherever it stands', (text) => {
    const plain = oneLine(text);
    for (const [write, wanted] of [
      [words, plain],
      [code, plain],
    ] as const) {
      const markdown = `## ${write(text)}\n\n- ${write(text)}\n\n| a | b |\n|---|---|\n| ${write(text)} | z |\n`;
      const html = reader.render(markdown);
      const tags = html.match(/<\/?[^>]*>/g) ?? [];
      expect(
        tags.filter((tag) => !/^<\/?(?:h2|ul|li|table|thead|tbody|tr|t[hd]|code)>$/.test(tag)),
      ).toEqual([]);
      const shown = [...html.matchAll(/<(h2|li|td)>(.*?)<\/\1>/g)].map(([, , inner = '']) =>
        textOf(inner),
      );
      expect(shown).toEqual([wanted, wanted, wanted, 'z']);
    }
  });

  test.each([
    [
      '@ada and #12, !12, %1 or GH-12',
      '@\u2060ada and #\u206012, !\u206012, %\u20601 or GH-\u206012',
    ],
    ['ada@example.org', 'ada@\u2060example.org'],
    ['https://example.org', 'https:\u2060//example.org'],
    ['www.example.org :smile:', 'www\u2060.example.org :\u2060smile:'],
    ['at 12:30, 100 %; C# & co', 'at 12:30, 100 %; C# & co'],
  ])('%s: nothing that hosts make a link, a mention or a picture of', (text, wanted) => {
    const [paragraph = ''] = /<p>.*<\/p>/.exec(reader.render(words(text))) ?? [];
    expect(decode(paragraph.replace(/<[^>]*>/g, ''))).toBe(wanted);
  });

  test.each(HOSTILE_TEXTS)('%j ends no label of a diagram', (text) => {
    const label = mermaidLabel(text);
    expect(label).toMatch(/^(?:[\p{L}\p{N}\p{M} ._-]|#\d+;)+$/u);
    expect(label).not.toMatch(/\bend\b|^[\d._-]+\./i);
  });
});

describe('a report', () => {
  const markdown = written([SAMPLE_VIEW], undefined, LINKS);

  test('tells what a spec integrates with, what is left to do, and what was found', () => {
    for (const line of [
      '**1 spec**: 16 done, 4 missing, 3 placeholders, 2 not applicable; 1 error, 4 warnings, 1 info, 0 hints.',
      '| Night Market: 3rd Party Integrations & Data Sync | `docs/spec 1.md` | 16 | 4 | 3 | 2 | 1 | 4 |',
      '    i1["Midtrans<br/>1 missing#44; 1 warning<br/>no fallback"]',
      '  i0 -->|"5 webhooks"| us',
      '  them--xus: charge.dispute.created #40;missing#41;',
      `- [ ] ❌ missing: Push Notification Integration › Token refresh ([line 120](${LINKS}/docs/spec%201.md?plain=1#L120)). Insert “Token refresh”`,
      `| critical | Midtrans |  | ❌ missing | [line 200](${LINKS}/docs/spec%201.md?plain=1#L200) |`,
      `| \`typing\` |  |  |  | [line 146](${LINKS}/docs/spec%201.md?plain=1#L146) |`,
    ]) {
      expect(markdown.split('\n')).toContain(line);
    }
    expect(markdown).toContain('❌ 4,310 of 4,096 bytes');
    expect(markdown).toContain('Couriers call through their own phones until 2027.');
    expect(markdown.match(/^#{2,3} .*/gm)).toEqual([
      '## Night Market: 3rd Party Integrations & Data Sync',
      '### Map',
      '### Completeness',
      '### E-mails',
      '### Push notifications',
      '### Webhook events',
      '### Real-time events',
      '### Fallbacks',
      '### Findings',
    ]);
  });

  test('links nothing unless it is told where the files are', () => {
    expect(written([SAMPLE_VIEW])).toContain('| line 200 |');
    expect(written([SAMPLE_VIEW])).not.toContain('#L');
  });

  test('keeps within --most, and says what it leaves out', () => {
    const two = written([SAMPLE_VIEW], 2);
    expect(two).toContain('| Password reset |');
    expect(two).not.toContain('| Weekly digest');
    expect(two).toMatch(/\n… and 1 more\.\n\n### Push notifications/);
    expect(two.match(/- \[ \]/g)).toHaveLength(2);
    expect(written([SAMPLE_VIEW], 0)).not.toContain('line ');
  });

  test.each([1, 10, 100, 3_000])('of %d large specs fits into a comment', (count) => {
    const specs = Array.from({ length: count }, manyIntegrations);
    const text = written(specs);
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text).toContain(`**${count.toLocaleString('en')} spec`);
    expect(written(specs.slice(0, 100), 1_000).match(/^## /gm)).toHaveLength(Math.min(count, 100));
  });
});

test('a chart says how many it leaves out', () => {
  const steps = Array.from({ length: 63 }, (_, i) => ({ ...step, event: `event.${i}` }));
  const items = Array.from({ length: 51 }, (_, i) => ({ ...integration, name: `Service ${i}` }));
  const many: SpecView = {
    ...SAMPLE_VIEW,
    integrations: { items, total: 71 },
    flows: { items: [{ ...flow, steps }], total: 1 },
  };
  const markdown = written([many], 1_000);
  expect(markdown.match(/^```\n\n… and \d+ more\.$/gm)).toEqual([
    '```\n\n… and 21 more.',
    '```\n\n… and 13 more.',
  ]);
  expect(written([SAMPLE_VIEW], 1_000)).not.toContain('more.');
});

test.each([1_000, 20, 0])('nothing of a hostile document acts, with %d rows', (most) => {
  const html = reader.render(written([hostileView(), SAMPLE_VIEW], most, LINKS));
  const tags = new Set(html.match(/<[a-z][^>]*>/gi));
  const allowed =
    /^<(?:h[1-4]|p|ul|li|strong|code|pre|table|thead|tbody|tr|t[hd]|br|details|summary|t[hd] style="text-align:(?:left|right)"|code class="language-mermaid"|a href="https:\/\/(?:example\.org\/blob\/main\/docs\/spec%20\d\.md\?plain=1#L\d+|github\.com\/integration-spec\/[\w/-]+\.md)")>$/;
  expect([...tags].filter((tag) => !allowed.test(tag))).toEqual([]);
  for (const table of html.match(/<table>[\s\S]*?<\/table>/g) ?? []) {
    const widths = table.match(/<tr>[\s\S]*?<\/tr>/g)?.map((row) => row.match(/<t[hd]/g)?.length);
    expect(new Set(widths).size).toBe(1);
  }
  expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
});

/** What a reader sees of HTML, without the joiners that take the sting out of it. */
function textOf(html: string): string {
  return decode(html.replace(/<\/?code>/g, '')).replaceAll('\u2060', '');
}

function decode(html: string): string {
  const names: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return html.replace(/&(?:lt|gt|quot|amp);/g, (entity) => names[entity] ?? entity);
}
