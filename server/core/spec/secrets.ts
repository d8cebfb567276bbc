import type { DetectedSecret, Facts, SecretDetector } from '../catalogs/facts.ts';
import { type Candidate, candidatesIn } from '../secrets/candidates.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Section } from './section.ts';
import { placedSections, type Spec } from './spec.ts';

/** The candidates of each outermost section: the same section has the same text. */
const candidates = new WeakMap<Section, readonly Candidate[]>();

interface Found {
  readonly detect: SecretDetector;
  readonly secrets: readonly DetectedSecret[];
}

const found = new WeakMap<Section, Found>();

/** Whether there is anything in the document that the detectors of credentials should look at. */
export function mayHoldSecrets(spec: Spec): boolean {
  return placedSections(spec).some((placed) => candidatesOf(placed, spec).length > 0);
}

/**
 * The live credentials of a document, wherever they stand (code, comments and front matter too), by place;
 * spans count from its start. Empty as long as the detectors are not loaded.
 */
export function secretsOf(spec: Spec, { detectSecrets }: Facts): DetectedSecret[] {
  if (!detectSecrets) return [];
  return placedSections(spec).flatMap((placed) => {
    const { section, start } = placed;
    let known = found.get(section);
    if (known?.detect !== detectSecrets) {
      const all = candidatesOf(placed, spec);
      const secrets = all.flatMap((candidate) => detectIn(candidate, detectSecrets));
      known = { detect: detectSecrets, secrets };
      found.set(section, known);
    }
    return known.secrets.map((secret) => ({
      ...secret,
      ...shiftSpan(secret, start),
      hidden: shiftSpan(secret.hidden, start),
    }));
  });
}

/** What nobody is to see of a document. Until the detectors are loaded that is all that looks like a credential. */
export function hiddenIn(spec: Spec, facts: Facts): Span[] {
  if (facts.detectSecrets) return secretsOf(spec, facts).map(({ hidden }) => hidden);
  return placedSections(spec).flatMap((placed) =>
    candidatesOf(placed, spec).flatMap(({ tokens }) =>
      tokens.map((token) => shiftSpan(token, placed.start)),
    ),
  );
}

type Placed = ReturnType<typeof placedSections>[number];

function candidatesOf({ section, start }: Placed, { markdown }: Spec): readonly Candidate[] {
  let known = candidates.get(section);
  if (!known) {
    known = candidatesIn(markdown.text.slice(start, start + section.end));
    candidates.set(section, known);
  }
  return known;
}

function detectIn({ text, offsets }: Candidate, detect: SecretDetector): DetectedSecret[] {
  const place = ({ start, end }: Span): Span => ({
    start: offsets[start] as number,
    end: (offsets[end - 1] as number) + 1,
  });
  return detect(text).map(({ what, hidden, ...span }) => ({
    what,
    ...place(span),
    hidden: place(hidden),
  }));
}
