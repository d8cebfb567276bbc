import { comparable } from './comparable.ts';
import { slipsApart } from './slips-apart.ts';

/**
 * Words of other languages that are only a letter or two from one of ours, and ours in another form: none of
 * them is a slip.
 */
const NO_SLIPS = new Set(
  `activo activa activos ativo ativa attivo attiva actif actifs aktiv aktiva aktif actief active inactive
  reactive accepte acceptee aceptado aceito accettato akzeptiert accept deprecado depreciado deprecada
  drift craft drafty review reviewed media medio alto alta basso baixo baja`.split(/\s+/),
);

/** The choice that a text names, whole or among other words ("✅ Active (v2)"); undefined for none. */
export function namedChoice(text: string, choices: readonly string[]): string | undefined {
  const words = ` ${comparable(text)} `;
  return choices.find((choice) => words.includes(` ${comparable(choice)} `));
}

/**
 * The choice that a text misspells: a letter or two wrong, one in a short word, and the text no other known
 * word. Undefined for none, and for a choice itself.
 */
export function misspeltChoice(text: string, choices: readonly string[]): string | undefined {
  const name = comparable(text);
  if (name.length < 3 || name.length > 40 || NO_SLIPS.has(name)) return undefined;
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const choice of choices) {
    const known = comparable(choice);
    const most = known.length < 4 ? 0 : known.length < 6 ? 1 : 2;
    // "Inactive" says something else.
    if (known === name || name.endsWith(known)) continue;
    const slips = slipsApart(name, known, most);
    if (slips <= most && slips < fewest) {
      best = choice;
      fewest = slips;
    }
  }
  return best;
}
