import {
  type Change,
  editMarkdown,
  type MarkdownDocument,
  parseMarkdown,
} from '../core/markdown/document.ts';
import { runRules } from '../core/rules/engine/run.ts';
import type { RunOptions } from '../core/rules/engine/run-options.ts';
import type { Finding } from '../core/rules/rule.ts';
import { type Reading, type ReadingOptions, readDocument } from '../core/spec/detect.ts';
import type { Spec } from '../core/spec/spec.ts';

/** All that a check depends on, beside the text. Equal by identity: make a new one when anything changes. */
export interface CheckEnvironment extends ReadingOptions, RunOptions {}

/** What a check says of one version of a document. */
export interface CheckedDocument {
  readonly markdown: MarkdownDocument;
  readonly reading: Reading;
  /** Undefined where the document is no integration spec, or is switched off. */
  readonly spec: Spec | undefined;
  /** By place; empty where there is no spec. The rules run when somebody first asks: a completion does not wait for them. */
  readonly findings: readonly Finding[];
}

/** Reads and checks a text. Synchronous; never throws. */
export function checkText(text: string, environment: CheckEnvironment): CheckedDocument {
  return checkMarkdown(parseMarkdown(text), environment, undefined);
}

/** Checks the next version of a document: what the change did not touch is neither parsed nor judged again. */
export function checkEdited(
  previous: CheckedDocument,
  text: string,
  change: Change,
  environment: CheckEnvironment,
): CheckedDocument {
  return checkMarkdown(editMarkdown(previous.markdown, text, change), environment, previous.spec);
}

/** Checks the same text under another environment. */
export function checkAgain(
  previous: CheckedDocument,
  environment: CheckEnvironment,
): CheckedDocument {
  return checkMarkdown(previous.markdown, environment, previous.spec);
}

function checkMarkdown(
  markdown: MarkdownDocument,
  environment: CheckEnvironment,
  previous: Spec | undefined,
): CheckedDocument {
  const reading = readDocument(markdown, environment, previous);
  const spec = reading.kind === 'spec' ? reading.spec : undefined;
  let findings: readonly Finding[] | undefined;
  return {
    markdown,
    reading,
    spec,
    get findings() {
      findings ??= spec ? runRules(spec, environment) : [];
      return findings;
    },
  };
}
