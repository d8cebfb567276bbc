import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { htmlReport } from '../../server/cli/spec-report/html.ts';
import { HOSTILE_TEXTS, hostileView } from '../helpers/hostile-view.ts';
import { manyIntegrations } from '../helpers/many-integrations.ts';
import { readMarkup } from '../helpers/read-markup.ts';
import { reportOf } from '../helpers/report-of.ts';
import { SAMPLE_VIEW } from '../helpers/sample-spec-view.ts';
import { EMPTY_VIEW } from '../helpers/sample-views.ts';

/** What can make a page act, load something, or look like another one. */
const FORBIDDEN_ELEMENTS =
  /^(?:script|iframe|object|embed|base|form|input|img|image|link|foreignobject|animate|set|use)$/i;
const FORBIDDEN_ATTRIBUTES = /^(?:on.*|style|srcdoc|src|action|formaction|xlink:href)$/i;

const REPORTS = {
  'one spec': reportOf([SAMPLE_VIEW]),
  'several specs': reportOf([SAMPLE_VIEW, manyIntegrations(), EMPTY_VIEW, SAMPLE_VIEW], '..'),
  'a hostile spec': reportOf([hostileView(), SAMPLE_VIEW]),
  'files that were not read': {
    ...reportOf([SAMPLE_VIEW]),
    unread: [{ path: '<b>.md', problem: '<i>' }],
  },
};

test.each(Object.entries(REPORTS))(
  'of %s: well-formed, and nothing in it acts',
  async (_, report) => {
    const { elements, problems } = readMarkup(await htmlReport(report));
    expect(problems).toEqual([]);
    expect(elements.filter(({ name }) => FORBIDDEN_ELEMENTS.test(name))).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(([name]) => FORBIDDEN_ATTRIBUTES.test(name))).toEqual([]);
    const addresses = attributes.filter(([name]) => name === 'href').map(([, value]) => value);
    expect(
      addresses.filter(
        (address) => !/^(?:#s\d+-[\w-]+|\.\.\/docs\/spec%20\d\.md#L\d+)$/.test(address),
      ),
    ).toEqual([]);
    const ids = attributes.filter(([name]) => name === 'id').map(([, value]) => value);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = addresses.flatMap((address) =>
      address.startsWith('#') ? [address.slice(1)] : [],
    );
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  },
);

test('its one style is allowed by its hash, and nothing else is', async () => {
  const html = await htmlReport(REPORTS['a hostile spec']);
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
  expect(styles).toHaveLength(1);
  expect(styles[0]).toContain('.report-contents');
  const hash = createHash('sha256').update(styles.join('')).digest('base64');
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">`,
  );
  expect(html).not.toMatch(/@import|url\(/);
});

test('it shows the words of a hostile document', async () => {
  const { text } = readMarkup(await htmlReport(REPORTS['a hostile spec']));
  for (const words of HOSTILE_TEXTS) expect(text).toContain(words);
});

test('of several specs it says how far each is, and all together', async () => {
  const { text } = readMarkup(await htmlReport(REPORTS['several specs']));
  expect(text.replace(/\s+/g, ' ')).toContain('Together 282 18 16 4 1 4');
  expect(await htmlReport(REPORTS['one spec'])).not.toContain('Together');
});

test('of a line it says where it can be read', async () => {
  const html = await htmlReport(REPORTS['several specs']);
  expect(html).toContain('<a href="../docs/spec%201.md#L120">line 120</a>');
  expect(await htmlReport(REPORTS['one spec'])).toContain('line 120');
});
