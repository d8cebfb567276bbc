import { describe, expect, test } from 'vitest';
import {
  builtinProviderNames,
  type ProviderName,
} from '../../../../server/core/catalogs/provider-names.ts';
import {
  newDocument,
  type Surroundings,
} from '../../../../server/core/features/new-document/new-document.ts';
import type {
  Wish,
  WishedIntegration,
} from '../../../../server/core/features/new-document/wish.ts';
import { builtinTemplates } from '../../../../server/core/templates/builtin.ts';
import type { Template } from '../../../../server/core/templates/template.ts';
import { plainText } from '../../../../server/core/text/draft.ts';
import { checkText } from '../../../../server/workspace/checked-document.ts';
import { ENVIRONMENT } from '../../../helpers/environment.ts';
import { FACTS } from '../../../helpers/facts.ts';
import { fillIn } from '../../../helpers/fill-in.ts';
import { findingLines } from '../../../helpers/finding-lines.ts';
import { VENDOR_SERVICES } from '../../../helpers/vendor-services.ts';

const [dataSync, external] = builtinTemplates as [Template, Template];

const SURROUNDINGS: Surroundings = {
  ...ENVIRONMENT,
  templates: [...builtinTemplates, VENDOR_SERVICES],
  catalogs: FACTS.catalogs,
  today: FACTS.today,
};

function wish(template: Template, rest: Partial<Wish> = {}): Wish {
  return {
    template,
    projectName: 'Acme',
    integrations: [],
    notApplicable: [],
    reason: undefined,
    ...rest,
  };
}

function integration(section: string, provider: ProviderName, flow?: string): WishedIntegration {
  return { section, provider, flow, title: undefined };
}

/** Each way to use a provider: its flows, or undefined where it has none. */
function waysOf({ id }: ProviderName): readonly (string | undefined)[] {
  const flows = FACTS.catalogs.get(id)?.flows ?? [];
  return flows.length > 0 ? flows.map((flow) => flow.id) : [undefined];
}

/** The section of a template that a provider may be chosen for. */
function sectionFor({ sections }: Template, { purpose }: ProviderName): string | undefined {
  return sections.find((section) => section.repeats || section.purpose === purpose)?.id;
}

/** One provider in its section, once for each of its flows, and nothing else. */
function oneEach(template: Template): Wish[] {
  return builtinProviderNames.all.flatMap((provider) => {
    const section = sectionFor(template, provider);
    if (section === undefined) return [];
    const notApplicable = template.sections.map(({ id }) => id).filter((id) => id !== section);
    return waysOf(provider).map((flow) =>
      wish(template, { integrations: [integration(section, provider, flow)], notApplicable }),
    );
  });
}

/** A provider in each section at once, each of them some time; all of them where the section repeats. */
function allAtOnce(template: Template): Wish[] {
  const all = builtinProviderNames.all.flatMap((provider) => {
    const section = sectionFor(template, provider);
    return section === undefined ? [] : [integration(section, provider)];
  });
  if (template.sections.some(({ repeats }) => repeats))
    return [wish(template, { integrations: all })];
  const ids = [...new Set(all.map(({ section }) => section))];
  const bySection = ids.map((id) => all.filter(({ section }) => section === id));
  return Array.from({ length: Math.max(...bySection.map(({ length }) => length)) }, (_, i) =>
    wish(template, { integrations: bySection.flatMap((each) => each[i % each.length] ?? []) }),
  );
}

/** Findings about something else than what is still to be filled in, with the document that has them. */
function unwanted(text: string, allowed: readonly string[]): string[] {
  const { findings, reading } = checkText(text, {
    ...ENVIRONMENT,
    templates: SURROUNDINGS.templates,
  });
  expect(reading.kind, text).toBe('spec');
  const wrong = findings.filter(({ rule }) => !allowed.includes(rule));
  return wrong.length === 0 ? [] : [...findingLines(text, wrong), text];
}

describe.each([dataSync, external, VENDOR_SERVICES])('a new document of $id', (template) => {
  const sections = template.sections.map(({ id }) => id);

  test.each<[string, () => readonly Wish[]]>([
    ['with everything open', () => [wish(template, { projectName: undefined })]],
    [
      'with nothing that applies',
      () => [wish(template, { notApplicable: sections, reason: undefined })],
    ],
    ['with one provider', () => oneEach(template)],
    ['with all that it may have', () => allAtOnce(template)],
  ])('%s has no finding but its blanks, and none when they are filled in', (_, wishes) => {
    for (const each of wishes()) {
      const draft = newDocument(each, SURROUNDINGS);
      expect(unwanted(plainText(draft), ['placeholder', 'unfilled-template'])).toEqual([]);
      expect(unwanted(fillIn(draft), [])).toEqual([]);
    }
  });
});
