import type { Block, CodeBlock } from '../../../markdown/block.ts';
import { coversSpan, type Span, spansOverlap } from '../../../text/span.ts';
import { SpanSet } from '../../../text/span-set.ts';
import { brokenRowsIn } from '../../broken-rows.ts';
import { type Section, sectionsWithin } from '../../section.ts';
import { textsOf } from '../../texts.ts';
import type { Integration } from '../integration.ts';
import { type TemplateVariable, variablesIn } from './variables-in-text.ts';

/** Languages of fences that may hold the body of a mail. */
const MAIL_LANGUAGES = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'html',
  'handlebars',
  'hbs',
  'mustache',
  'mjml',
  'eml',
]);

/** Whether a code block may be the body of a mail, or a part of one: markup, a text, but no JSON. */
export function mayHoldMail({ language, text }: CodeBlock): boolean {
  return MAIL_LANGUAGES.has(language) && text.includes('{{') && !/^\s*(?:\{(?!\{)|\[)/.test(text);
}

/**
 * The expressions in braces that an integration's texts and mail bodies hold outside its lists of
 * variables: a subject, a sentence about a trigger, a fenced template.
 */
export function mailTextVariables(integration: Integration): TemplateVariable[] {
  const lists = integration.slots.filter(({ type }) => type === 'template-variables');
  const isFree = (span: Span) =>
    coversSpan(integration, span) && !lists.some((list) => coversSpan(list, span));
  return sectionsWithin(integration.section)
    .filter((section) => spansOverlap(section, integration))
    .flatMap((section) => [...textsAndBodies(section)])
    .filter((variable) => /^\{\{/.test(variable.text) && isFree(variable));
}

function* textsAndBodies(section: Section): Generator<TemplateVariable> {
  const broken = new SpanSet(brokenRowsIn(section.body));
  for (const text of textsOf(section)) {
    if (text.text.includes('{{') && !broken.overlap(text.span)) yield* variablesIn(text, section);
  }
  yield* bodiesIn(section.body);
}

function* bodiesIn(blocks: readonly Block[]): Generator<TemplateVariable> {
  for (const block of blocks) {
    if (block.kind === 'code' && mayHoldMail(block)) yield* variablesIn(block, block);
    else if (block.kind === 'quote') yield* bodiesIn(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* bodiesIn(item.blocks);
  }
}
