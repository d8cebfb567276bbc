import type { Template } from '../../core/templates/template.ts';
import type { CheckEnvironment } from '../../workspace/checked-document.ts';
import type { DocumentSettings } from '../../workspace/config/settings.ts';
import type { DocumentFacts } from '../../workspace/document-facts.ts';
import type { FoundFile } from './find-files.ts';

/** A file with all that holds for it. */
export interface Job extends FoundFile {
  readonly settings: DocumentSettings;
  /** What is known beside the file; more of it once the file is read. */
  readonly facts: DocumentFacts;
  /** What it is checked with, knowing what is known now. */
  readonly environment: () => CheckEnvironment;
  /** Read the file with this template, whatever it says itself. */
  readonly forced: Template | undefined;
}
