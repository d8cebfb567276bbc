import type { PlacedFinding } from './check.ts';
import type { CorpusDocument } from './corpus.ts';
import type { FixTrial } from './fixes.ts';
import type { Judgement } from './judge.ts';
import type { Mutation } from './mutations.ts';
import type { TwinDifference } from './twins.ts';

// Everything that is not as it should be, one line each: `rules/a.md:12 rule-id: …`. The lines of a
// document count without those of its marks.

/** The planted defects that were not found, or on another line. */
export function describeMissed({ document, missed, wrongLine }: Judgement): string[] {
  return [
    ...missed.map(({ line, rule, naming }) => {
      const what = naming === undefined ? rule : `${rule} naming ${naming}`;
      return `${place(document, line)} ${what}`;
    }),
    ...wrongLine.map(
      ({ planted, at }) =>
        `${place(document, planted.line)} ${planted.rule}, but found on line ${at.line + 1}`,
    ),
  ];
}

/** A finding that no mark asks for. */
export function describeFinding({ document }: Judgement, { line, finding }: PlacedFinding): string {
  return `${place(document, line)} ${finding.severity} ${finding.rule}: ${finding.message}`;
}

/** What only the document as written has, and what only its twin has. */
export function describeTwin({ document, spelling, lost, gained }: TwinDifference): string[] {
  return [
    ...lost.map((each) => `${document.name} ${spelling}: only as written: ${each}`),
    ...gained.map((each) => `${document.name} ${spelling}: only here: ${each}`),
  ];
}

/** What a preferred fix did not do, or did beside. */
export function describeFix({ document, hit, title, removed, raised }: FixTrial): string {
  const what = [
    ...(removed ? [] : ['leaves its finding']),
    ...raised.map(({ rule, message }) => `brings ${rule}: ${message}`),
  ];
  return `${place(document, hit.planted.line)} ${hit.planted.rule}, “${title}”: ${what.join('; ')}`;
}

/** What was said about a misspelt name. */
export function describeMutation({ provider, name, mutated, form, suggested }: Mutation): string {
  return `${provider}, ${form}: ${mutated} for ${name}, suggests ${suggested ?? 'nothing'}`;
}

function place({ name }: CorpusDocument, line: number): string {
  return `${name}:${line + 1}`;
}
