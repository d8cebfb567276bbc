import source from '../../../schemas/templates/content.yaml';
import { compileTemplate } from './compile.ts';
import type { FieldDefinition, Template } from './template.ts';
import type { TemplateSource } from './template-source.ts';

const shared = compileTemplate(source as TemplateSource);

/** The labels under which any document gives values of a type, whatever its template. Nothing of it is asked for. */
export const commonFields: readonly FieldDefinition[] = shared.sections[0]?.fields ?? [];

/** What a document of no template is read with: every section is free text, and its labels are the common ones. */
export const contentTemplate: Template = Object.freeze({ ...shared, sections: [] });
