import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Template } from '../../templates/template.ts';

/** What a new document is to hold. */
export interface Wish {
  readonly template: Template;
  /** Undefined leaves a blank, where the template asks for one. */
  readonly projectName: string | undefined;
  /** In the order in which they are to stand, where a section repeats. */
  readonly integrations: readonly WishedIntegration[];
  /**
   * The ids of sections that do not apply. The template may not let them be marked, and then they are left
   * open like all others.
   */
  readonly notApplicable: readonly string[];
  /** Why they do not apply; undefined leaves a blank. */
  readonly reason: string | undefined;
}

/** A section that applies. */
export interface WishedIntegration {
  /** The id of the template's section. */
  readonly section: string;
  /** Undefined where it is still to be chosen. */
  readonly provider: ProviderName | undefined;
  /** The id of the provider's flow; undefined for its usual one. */
  readonly flow: string | undefined;
  /** The heading, where the section repeats; undefined for the provider's name. */
  readonly title: string | undefined;
}
