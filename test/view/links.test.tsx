import { expect, test } from 'vitest';
import type { Span } from '../../server/core/text/span.ts';
import { MapDrawing } from '../../view/map/map-drawing.tsx';
import { Sequence } from '../../view/sequence/sequence.tsx';
import { integrationOf, shownOf } from './integrations.ts';
import { htmlOf, linksOf } from './links.tsx';
import { SUBSCRIPTIONS } from './sample-flow.ts';

const DRAWINGS = {
  map: (at: Span) => (
    <MapDrawing integrations={shownOf([integrationOf({ at })])} system="Acme Shop" />
  ),
  sequence: (at: Span) => {
    const [step] = SUBSCRIPTIONS.steps;
    const steps = step ? [{ ...step, at }] : [];
    return <Sequence flow={{ ...SUBSCRIPTIONS, steps }} system="Acme Shop" />;
  },
};
const AT = { start: 12, end: 18 };

interface Link {
  onClick(): void;
  onKeyDown(event: Partial<KeyboardEvent>): void;
}

test.each(Object.entries(DRAWINGS))('each part of the %s leads to its place', (_, drawn) => {
  const shown: Span[] = [];
  const [link, ...others] = linksOf(() => drawn(AT), { reveal: (at) => shown.push(at) });
  expect(others).toEqual([]);
  expect(link).toMatchObject({ role: 'link', tabindex: 0 });
  const { onClick, onKeyDown } = link as unknown as Link;
  let kept = 0;
  const press = (key: string) => onKeyDown({ key, preventDefault: () => kept++ });
  onClick();
  press('Enter');
  press('Tab');
  press(' ');
  expect(shown).toEqual([AT, AT]);
  expect(kept).toBe(1);
});

test.each(Object.entries(DRAWINGS))('nothing in the %s takes focus in a report', (_, drawn) => {
  const html = htmlOf(() => drawn(AT), { lineOf: ({ start }) => start });
  expect(html).toContain('role="img"');
  expect(html).toContain('(line 12)</title>');
  expect(html).not.toMatch(/tabindex|role="link"|href/i);
});

test.each(Object.entries(DRAWINGS))('the %s asks for no style but its classes', (_, drawn) => {
  expect(htmlOf(() => drawn(AT), { reveal: () => {} })).not.toMatch(/ style=|<style|\bid=/);
});
