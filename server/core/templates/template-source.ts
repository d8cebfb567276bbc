/** A template as it is written in YAML: what schemas/template.schema.json allows, with most parts left out. */
import type { Purpose } from '../catalogs/purpose.ts';
import type { Applicability, FieldType, NotApplicableLimit } from './template.ts';

/** A list, or one for each language. */
export type AliasesSource = readonly string[] | Readonly<Record<string, readonly string[]>>;

export interface TemplateSource {
  readonly id: string;
  readonly title: string;
  readonly heading?: string;
  readonly aliases?: AliasesSource;
  readonly description?: string;
  readonly notApplicable?: readonly string[];
  readonly instructions?: readonly string[];
  readonly placeholders?: readonly string[];
  readonly metadata?: readonly FieldSource[];
  readonly sections: readonly SectionSource[];
}

/** What a section and a field have in common. */
interface PartSource {
  readonly id?: string;
  readonly aliases?: AliasesSource;
  readonly applicability?: Applicability;
  readonly notApplicable?: NotApplicableLimit;
  readonly guidance?: string;
  readonly distinctive?: boolean;
  readonly skeleton?: string;
  readonly fields?: readonly FieldSource[];
}

export interface SectionSource extends PartSource {
  readonly title: string;
  readonly number?: number;
  readonly purpose?: Purpose;
  readonly repeats?: boolean;
  readonly sections?: readonly SectionSource[];
}

export interface FieldSource extends PartSource {
  readonly label: string;
  readonly type?: FieldType;
  readonly examples?: readonly string[];
  readonly choices?: readonly string[];
  readonly open?: boolean;
  readonly columns?: readonly ColumnSource[];
  readonly unlabelled?: boolean;
}

export interface ColumnSource {
  readonly id?: string;
  readonly title: string;
  readonly aliases?: AliasesSource;
  readonly type?: FieldType;
  readonly choices?: readonly string[];
  readonly guidance?: string;
}
