import type { Template } from '../core/templates/template.ts';
import type { DocumentParams, DocumentStatus, TemplateInfo, TemplateSource } from './protocol.ts';
import { type Check, checkDocument, type Session } from './session.ts';

/** Answers `integrationSpec/documentStatus`. */
export async function documentStatus(
  session: Session,
  { uri }: DocumentParams,
): Promise<DocumentStatus | null> {
  const check = await checkDocument(session, uri);
  return check ? statusOf(check) : null;
}

/** What became of a document, and why, for people to read. */
export function statusOf({ document, environment, checked }: Check): DocumentStatus {
  const { settings, choice } = environment;
  const { reading } = checked;
  const isChoice = choice !== undefined;
  const byWhom = (by: TemplateSource) => (isChoice && by === 'settings' ? 'choice' : by);
  const common = {
    uri: document.uri,
    findings: checked.findings.length,
    templates: settings.templates.map(templateInfo),
    ...(settings.configurationFile !== undefined && {
      configurationFile: settings.configurationFile,
    }),
    ...(settings.notes.length > 0 && { untrusted: true as const }),
  };
  switch (reading.kind) {
    case 'spec': {
      const { template, detection } = reading.spec;
      const by = detection.by === 'declared' ? byWhom(detection.source) : detection.by;
      if (by === 'content') return { ...common, state: 'spec', by };
      return { ...common, state: 'spec', template: templateInfo(template), by };
    }
    case 'off':
      return { ...common, state: 'off', by: byWhom(reading.by) };
    case 'unknown-template': {
      const template = { id: reading.id, title: reading.id, description: '' };
      return { ...common, state: 'unknown-template', template, by: byWhom(reading.by) };
    }
    case 'none':
      return { ...common, state: 'none' };
  }
}

function templateInfo({ id, title, description }: Template): TemplateInfo {
  return { id, title, description };
}

/** Whether two states look the same in the editor; how many findings there are is shown elsewhere. */
export function sameStatus(a: DocumentStatus, b: DocumentStatus): boolean {
  const { findings: _, ...one } = a;
  const { findings: __, ...other } = b;
  return JSON.stringify(one) === JSON.stringify(other);
}
