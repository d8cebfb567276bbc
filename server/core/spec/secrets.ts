import type { DetectedSecret, Facts, SecretDetector } from '../catalogs/facts.ts';
import { type Candidate, candidatesIn } from '../secrets/candidates.ts';
import { Memo } from '../text/memo.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import type { Section } from './section.ts';
import { type PlacedSection, placedSections, type Spec } from './spec.ts';

interface Suspect {
  readonly placed: PlacedSection;
  readonly candidates: readonly Candidate[];
}

interface Found {
  readonly detect: SecretDetector;
  readonly secrets: readonly DetectedSecret[];
}

/** The candidates of an outermost section: the same section has the same text. */
const candidates = new Memo<Section, readonly Candidate[]>();
const found = new Memo<Section, Found>();
const suspects = new Memo<Spec, readonly Suspect[]>();

/** Whether there is anything in the document that the detectors of credentials should look at. */
export function mayHoldSecrets(spec: Spec): boolean {
  return suspectsIn(spec).length > 0;
}

/**
 * The live credentials of a document, wherever they stand (code, comments and front matter too), by place;
 * spans count from its start. Empty as long as the detectors are not loaded.
 */
export function secretsOf(spec: Spec, { detectSecrets }: Facts): DetectedSecret[] {
  if (!detectSecrets) return [];
  return suspectsIn(spec).flatMap(({ placed: { section, start }, candidates }) => {
    let known = found.get(section);
    if (known?.detect !== detectSecrets) {
      const secrets = candidates.flatMap((candidate) => detectIn(candidate, detectSecrets));
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
  return suspectsIn(spec).flatMap(({ placed, candidates }) =>
    candidates.flatMap(({ tokens }) => tokens.map((token) => shiftSpan(token, placed.start))),
  );
}

/** The outermost sections with candidates in them; no section for nearly every document. */
function suspectsIn(spec: Spec): readonly Suspect[] {
  let known = suspects.get(spec);
  if (!known) {
    known = placedSections(spec)
      .map((placed) => ({ placed, candidates: candidatesOf(placed, spec) }))
      .filter((suspect) => suspect.candidates.length > 0);
    suspects.set(spec, known);
  }
  return known;
}

function candidatesOf({ section, start }: PlacedSection, { markdown }: Spec): readonly Candidate[] {
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
