import type { Random } from '../../bench/random.mjs';

/** Units of text in the smaller and the larger of two that are compared. */
const SIZES = [4_000, 32_000] as const;
/** Below this, in milliseconds, nobody minds. */
const NOTICED = 150;
/** How much more than its length a text may cost; a larger text costs caches, and the machine has other work. */
const ALLOWED = 3;

/** Throws where some part of a text, over and over, costs more than its length. */
export function checkGrowth(text: string, random: Random, read: (text: string) => void): void {
  const at = random.between(0, Math.max(0, text.length - 1));
  const unit = text.slice(at, at + random.between(1, 80));
  if (unit !== '') checkRepeated(text.slice(0, at), unit, read);
}

/** Throws where the larger text costs more than three times what it is longer. */
export function checkRepeated(head: string, unit: string, read: (text: string) => void): void {
  const timeOf = (size: number) =>
    milliseconds(() => read(head + unit.repeat(Math.ceil(size / unit.length))));
  const [small, large] = SIZES;
  if (timeOf(large) < NOTICED) return;
  // Twice, for the machine does other things too.
  const few = Math.min(timeOf(small), timeOf(small));
  const many = Math.min(timeOf(large), timeOf(large));
  if (many < NOTICED || many < few * (large / small) * ALLOWED) return;
  const what = `${JSON.stringify(head)} and ${JSON.stringify(unit)} over and over`;
  throw new Error(
    `${what}: ${many.toFixed(0)} ms for ${large} units, ${few.toFixed(0)} ms for ${small}`,
  );
}

/** Of this process, whatever else the machine does. */
function milliseconds(run: () => void): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
