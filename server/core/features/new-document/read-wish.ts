import { builtinProviderNames } from '../../catalogs/provider-names.ts';
import type { Template } from '../../templates/template.ts';
import type { Wish } from './wish.ts';

/** A wish by names only, as it comes from elsewhere. */
export interface NamedWish {
  readonly projectName?: string;
  readonly integrations?: readonly {
    readonly section: string;
    readonly provider?: string;
    readonly flow?: string;
    readonly title?: string;
  }[];
  readonly notApplicable?: readonly string[];
  readonly reason?: string;
}

/** The wish that names mean. Texts are one line each; what names nothing is left open. */
export function readWish(template: Template, wish: NamedWish): Wish {
  const { projectName, integrations = [], notApplicable = [], reason } = wish;
  return {
    template,
    projectName: line(projectName),
    integrations: integrations.map(({ section, provider, flow, title }) => ({
      section,
      provider: builtinProviderNames.all.find(({ id }) => id === provider),
      flow,
      title: line(title),
    })),
    notApplicable,
    reason: line(reason),
  };
}

/** A text as one line; undefined for none. */
function line(text = ''): string | undefined {
  return text.replace(/\s+/g, ' ').trim() || undefined;
}
