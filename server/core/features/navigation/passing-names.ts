import type { Block, CodeBlock } from '../../markdown/block.ts';
import { mayHoldMail } from '../../spec/integration/mail/mail-texts.ts';
import { variablesIn } from '../../spec/integration/mail/variables-in-text.ts';
import { codeEntries } from '../../spec/integration/webhooks/webhook-code.ts';
import { type EventName, eventName } from '../../spec/integration/webhooks/webhook-entry.ts';
import { fullName, namesInSentence } from '../../spec/integration/webhooks/webhook-names.ts';
import { type Section, sectionsWithin } from '../../spec/section.ts';
import { textsOf } from '../../spec/texts.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Span } from '../../text/span.ts';
import type { Named } from './named.ts';
import { variableNames } from './variable-names.ts';

/**
 * What an outermost section writes like the name of an event or a variable, wherever it stands: each word
 * counts if the document says elsewhere what it is. Reads only the texts and fences that are asked for; there
 * are thousands, and most name nothing.
 */
export function* passingNames(
  outermost: Section,
  source: string,
  isAsked: (text: string, place: Span) => boolean,
): Generator<Named> {
  for (const section of sectionsWithin(outermost)) {
    for (const text of textsOf(section)) {
      if (!isAsked(text.text, text.span)) continue;
      const names = namesInSentence(text).map((name) => eventName(name, text));
      yield* events(names, text);
      if (text.text.includes('{{')) yield* variables(text, section, source);
    }
    for (const block of codeIn(section.body)) {
      if (!isAsked(block.text, block)) continue;
      for (const { names, text } of codeEntries(block, 1)) yield* events(names, text);
      if (mayHoldMail(block)) yield* variables(block, section, source);
    }
  }
}

function* codeIn(blocks: readonly Block[]): Generator<CodeBlock> {
  for (const block of blocks) {
    if (block.kind === 'code') yield block;
    else if (block.kind === 'quote') yield* codeIn(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* codeIn(item.blocks);
  }
}

function* variables(
  where: DecodedText | CodeBlock,
  section: Section,
  source: string,
): Generator<Named> {
  for (const variable of variablesIn(where, section))
    if (variable.text.startsWith('{{')) yield* variableNames(variable, source, 'mention');
}

/** A single word ("delivered") says too many other things. */
const JOINED = /[\p{L}\p{N}][._/][\p{L}\p{N}]/u;

function* events(among: readonly EventName[], text: DecodedText): Generator<Named> {
  for (const written of among) {
    const { prefix, literal, isPart, isCode, span } = written;
    const common = { ...span, owner: undefined, role: 'passing' as const, text: literal, isCode };
    const isShort = prefix !== undefined && !isPart;
    const names = [fullName(written), ...(isShort ? [prefix + literal] : [])];
    for (const name of names) {
      if (!JOINED.test(name)) continue;
      yield { ...common, kind: 'webhook-event', name, event: { written, among, text } };
      if (name === literal) yield { ...common, kind: 'realtime-event', name };
    }
  }
}
