import type { Block, CodeBlock } from '../markdown/block.ts';
import { Memo } from '../text/memo.ts';
import { type Section, sectionsWithin } from './section.ts';

/** Languages of fences that show how a program is written. */
const PROGRAM =
  /^(?:js|jsx|javascript|ts|tsx|typescript|py|python|rb|ruby|php|go|golang|java|kotlin|kt|swift|dart|cs|csharp|c#|rust|rs|vue|svelte|elixir|ex|scala)$/;
/** Languages in which teams also write down how they set something up, or try it out. */
const COMMANDS = /^(?:sh|bash|shell|zsh|console|powershell|sql|html|dockerfile)$/;
/** Commands with which a tutorial begins. */
const INSTALL =
  /^[ \t]*[$>]?[ \t]*(?:(?:npm|pnpm|bun) (?:i|install|add)|yarn add|pip3? install|composer require|go get|gem install|dotnet add|cargo add|flutter pub add|npx create)\b/m;

const known = new Memo<Section, number>();

/** How many samples of programs, or of installing one, stand in an outermost section. */
export function codeSamplesIn(outermost: Section): number {
  let samples = known.get(outermost);
  if (samples === undefined) {
    samples = sectionsWithin(outermost).reduce((sum, { body }) => sum + countSamples(body), 0);
    known.set(outermost, samples);
  }
  return samples;
}

/** Whether among blocks, however deep in lists, there is something in code that is no program. */
export function holdsData(blocks: readonly Block[]): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'json' ||
      (block.kind === 'code' && !PROGRAM.test(block.language) && !COMMANDS.test(block.language)) ||
      (block.kind === 'list' && block.items.some((item) => holdsData(item.blocks))),
  );
}

function countSamples(blocks: readonly Block[]): number {
  let samples = 0;
  for (const block of blocks) {
    if (block.kind === 'code' && isSample(block)) samples++;
    else if (block.kind === 'list')
      for (const item of block.items) samples += countSamples(item.blocks);
  }
  return samples;
}

function isSample({ language, text }: CodeBlock): boolean {
  return PROGRAM.test(language) || (COMMANDS.test(language) && INSTALL.test(text));
}
