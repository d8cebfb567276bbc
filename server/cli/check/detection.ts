import type { Reading } from '../../core/spec/detect.ts';
import type { DetectedBy } from '../report/report.ts';

/** Which template a file was read with, and by what. */
export interface DetectionReport {
  readonly template: string | null;
  readonly detectedBy: DetectedBy;
  /** In words, to stand in brackets. */
  readonly why: string;
}

/** A document that does not ask for a template that does not exist. */
export type KnownReading = Exclude<Reading, { kind: 'unknown-template' }>;

/** Puts a detection in words. `configuration` is the path, to be shown, of the file that applies. */
export function describeDetection(
  reading: KnownReading,
  configuration: string | undefined,
): DetectionReport {
  const places = {
    'front-matter': 'in its front matter',
    configuration: `in ${configuration}`,
    settings: 'by --template',
  };
  if (reading.kind !== 'spec') {
    const why =
      reading.kind === 'off' ? `switched off ${places[reading.by]}` : 'not an integration spec';
    return { template: null, detectedBy: 'none', why };
  }
  const { template, detection } = reading.spec;
  if (detection.by === 'content') {
    return {
      template: null,
      detectedBy: 'content',
      why: 'of no template; only its content is checked',
    };
  }
  const why =
    detection.by === 'declared'
      ? `declared ${places[detection.source]}`
      : 'recognised by its title and headings';
  return { template: template.id, detectedBy: detection.by, why };
}
