import type { Block } from '../../markdown/block.ts';
import { writtenVariables } from '../../spec/integration/mail/mail-texts.ts';
import { codeEntries } from '../../spec/integration/webhooks/webhook-code.ts';
import { type EventName, eventName } from '../../spec/integration/webhooks/webhook-entry.ts';
import { fullName, namesInSentence } from '../../spec/integration/webhooks/webhook-names.ts';
import type { Section } from '../../spec/section.ts';
import { textsOf } from '../../spec/texts.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Named } from './named.ts';
import { variableNames } from './variable-names.ts';

/**
 * What a section itself writes like the name of an event or a variable, wherever it stands: each word counts
 * if the document says elsewhere what it is.
 */
export function* passingNames(section: Section, source: string): Generator<Named> {
  for (const text of textsOf(section)) {
    yield* events(
      namesInSentence(text).map((name) => eventName(name, text)),
      text,
    );
  }
  yield* eventsInCode(section.body);
  for (const variable of writtenVariables(section))
    if (variable.text.startsWith('{{')) yield* variableNames(variable, source, 'mention');
}

function* eventsInCode(blocks: readonly Block[]): Generator<Named> {
  for (const block of blocks) {
    if (block.kind === 'code')
      for (const { names, text } of codeEntries(block, 1)) yield* events(names, text);
    else if (block.kind === 'quote') yield* eventsInCode(block.blocks);
    else if (block.kind === 'list')
      for (const { blocks } of block.items) yield* eventsInCode(blocks);
  }
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
