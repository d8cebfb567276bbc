// Whatever quotes a document, no credential of it is in what is shown.
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../server/core/catalogs/facts.ts';
import { completionsAt } from '../../../server/core/features/completion/completions-at.ts';
import { previewOf } from '../../../server/core/features/preview/preview.ts';
import { mapView, specView } from '../../../server/core/features/view/view.ts';
import { partWork } from '../../../server/core/features/view/work.ts';
import { checkText } from '../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../helpers/environment.ts';
import { FACTS } from '../../helpers/facts.ts';
import { givenAway, PLANTED, type Planted } from '../../helpers/planted.ts';

const { detectSecrets: _, ...UNLOADED } = FACTS;
const LIMITS = { most: Number.POSITIVE_INFINITY };

function shown({ text }: Planted, facts: Facts): Record<string, unknown> {
  const environment = { ...ENVIRONMENT, facts };
  const checked = checkText(text, environment);
  const { spec, findings } = checked;
  if (!spec) return {};
  const viewed = { spec, findings, facts };
  const offsets = [...text.matchAll(/$/gm)].map(({ index }) => index);
  return {
    findings: findings.map(({ message, related, fixes }) => [
      message,
      related?.map((place) => place.message),
      fixes().map(({ title }) => title),
    ]),
    view: specView(viewed, LIMITS),
    map: mapView(viewed, LIMITS),
    preview: previewOf(spec, { facts, describe: () => undefined }),
    // What is typed already is compared with what the filter says; nobody sees it.
    completions: offsets.flatMap((offset) =>
      completionsAt(checked, environment, facts, offset).items.map(
        ({ filterText, ...item }) => item,
      ),
    ),
  };
}

describe.each(PLANTED.map((planted) => [planted.name, planted] as const))(
  '%s',
  (_name, planted) => {
    test.each([
      ['with the detectors', FACTS],
      ['before they are loaded', UNLOADED],
    ])('%s', (__, facts) => {
      for (const [what, said] of Object.entries(shown(planted, facts)))
        expect(givenAway(JSON.stringify(said), planted), what).toEqual([]);
    });
  },
);

test('without the mask they would be given away', () => {
  const facts: Facts = { ...FACTS, detectSecrets: () => [] };
  const leaks = PLANTED.flatMap((planted) =>
    Object.entries(shown(planted, facts)).flatMap(([what, said]) =>
      givenAway(JSON.stringify(said), planted).length > 0 ? [what] : [],
    ),
  );
  expect([...new Set(leaks)].sort()).toEqual(['completions', 'findings', 'map', 'preview', 'view']);
});

test('a part of the view whose key had a credential in it is found by the key that is shown', () => {
  const keys = PLANTED.flatMap(({ text }) => {
    const { spec, findings } = checkText(text, ENVIRONMENT);
    if (!spec) return [];
    const viewed = { spec, findings, facts: FACTS };
    const parts = specView(viewed, LIMITS).sections.items.flatMap(({ parts }) => parts);
    return parts
      .filter(({ key, work }) => key.includes('…') && work !== undefined)
      .map(({ key }) => partWork(viewed, key) !== undefined);
  });
  expect(keys).not.toContain(false);
});
