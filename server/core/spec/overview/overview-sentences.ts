import type { DecodedText } from '../../text/decoded-text.ts';
import { Memo } from '../../text/memo.ts';
import { OVERVIEW } from '../applicability/overview-marks.ts';
import { type Section, sectionsWithin } from '../section.ts';
import { textsIn } from '../texts.ts';

/** A full stop ends one only before a blank: "Socket.IO" goes on. */
const SENTENCE = /(?:[^.!?]|[.!?](?=\S))+[.!?]*/g;

const known = new Memo<Section, readonly DecodedText[]>();

/** The sentences, list elements and cells of the overview; empty for any other section. */
export function overviewSentences(section: Section): readonly DecodedText[] {
  if (section.definition?.id !== OVERVIEW) return [];
  let sentences = known.get(section);
  if (!sentences) {
    sentences = sectionsWithin(section).flatMap(({ body }) => [...textsIn(body)].flatMap(split));
    known.set(section, sentences);
  }
  return sentences;
}

function split(text: DecodedText): DecodedText[] {
  return Array.from(text.text.matchAll(SENTENCE), ({ 0: sentence, index }) =>
    text.slice(index, index + sentence.length),
  );
}
