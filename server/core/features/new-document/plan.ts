import type { Catalog } from '../../catalogs/catalog.ts';
import { headingSkeleton } from '../../templates/skeleton.ts';
import type { Style } from '../../templates/style.ts';
import type { SectionDefinition } from '../../templates/template.ts';
import type { Draft } from '../../text/draft.ts';
import type { FallbackService } from '../insertions/pieces/fallback-row.ts';
import { notApplicableDraft } from '../insertions/pieces/not-applicable.ts';
import { sectionDraft } from './section.ts';
import { providerFields, type Service, serviceOf } from './service.ts';
import { providerText, type Writing } from './values.ts';
import type { Wish } from './wish.ts';

/** A section that the document will have. */
export interface PlannedSection {
  readonly section: SectionDefinition;
  readonly isMarked: boolean;
  /** Undefined where it is open. */
  readonly service: Service | undefined;
  /** The heading, where that is another one than the section's title. */
  readonly title: string | undefined;
}

/**
 * The sections in the template's order: those that are wished with their services, those that do not apply,
 * and all that the template asks for besides, open.
 */
export function plannedSections(
  { template, integrations, notApplicable }: Wish,
  catalogs: ReadonlyMap<string, Catalog>,
): PlannedSection[] {
  const plan = template.sections.flatMap((section): PlannedSection[] => {
    const wished = integrations.filter((each) => each.section === section.id);
    if (wished.length === 0) {
      if (section.applicability === 'optional') return [];
      const isMarked = notApplicable.includes(section.id) && mayBeMarked(section);
      return [{ section, isMarked, service: undefined, title: undefined }];
    }
    return wished.map((each) => {
      const service = serviceOf(each, section, catalogs);
      const title = section.repeats ? (each.title ?? service?.provider.name) : undefined;
      return { section, isMarked: false, service, title };
    });
  });
  const isInUse = plan.some(({ section, isMarked }) => !isMarked && isAboutProvider(section));
  return plan.map((each) => {
    const isNeedless = each.section.notApplicable === 'without-providers' && !isInUse;
    return isNeedless ? { ...each, isMarked: true } : each;
  });
}

/** Whether a section may be marked as not applicable, whatever the rest of the document says. */
export function mayBeMarked({ applicability, notApplicable, repeats }: SectionDefinition): boolean {
  return applicability === 'markable' && notApplicable === 'allowed' && !repeats;
}

/** Whether a section is about a provider. */
export function isAboutProvider(section: SectionDefinition): boolean {
  return section.purpose !== undefined || providerFields(section).length > 0;
}

/** The services that the sections rely on, each once; those that are open as blanks. */
export function dependenciesOf(plan: readonly PlannedSection[], style: Style): FallbackService[] {
  const found = plan.flatMap(({ section, isMarked, service }) => {
    const [field] = providerFields(section);
    const purpose = service?.provider.purpose ?? section.purpose;
    if (isMarked || !field || !purpose) return [];
    return [
      { name: providerText(field, { section, service }, style), purpose, key: service?.provider },
    ];
  });
  return found.filter(({ key }, i) => !key || found.findIndex((each) => each.key === key) === i);
}

/** A planned section as text. */
export function plannedDraft(
  { section, isMarked, service, title }: PlannedSection,
  { reason }: Wish,
  writing: Writing,
): Draft {
  const { style } = writing;
  if (isMarked) return notApplicableDraft(section, style, style.sectionLevel, reason);
  const heading = title === undefined ? section : { ...section, title, repeats: false };
  return sectionDraft(
    section,
    service,
    writing,
    headingSkeleton(heading, style, style.sectionLevel),
  );
}
