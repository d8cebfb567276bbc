import dataSync from '../../../schemas/templates/data-sync.yaml?unguided';
import externalIntegrations from '../../../schemas/templates/external-integrations.yaml?unguided';
import { compileTemplate } from './compile.ts';
import type { Template } from './template.ts';
import type { TemplateSource } from './template-source.ts';

/**
 * The templates that we bring along. A test holds their sources to the schema, so nothing validates
 * them here. What explains their parts lies apart (guidance.ts): nobody reads it before asking for it.
 */
export const builtinTemplates: readonly Template[] = [dataSync, externalIntegrations].map(
  (source) => compileTemplate(source as TemplateSource),
);
