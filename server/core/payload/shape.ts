import type { PayloadFormat } from '../catalogs/catalog.ts';
import type { PayloadValidator } from '../catalogs/facts.ts';
import type { SchemaProblem } from '../schema/problem.ts';
import type { JsonNode, JsonObject } from './json.ts';
import { isStandIn, placeAt, plainValue } from './json-value.ts';
import type { PlacedProblem, ShapeProblem } from './shape-problem.ts';
import { describe } from './shape-words.ts';
import { homeOf } from './unknown-keys.ts';

/** What is wrong with the shape of a payload, by place: one problem for one cause. */
export function judgeShape(
  root: JsonNode,
  text: string,
  format: PayloadFormat,
  validate: PayloadValidator,
): ShapeProblem[] {
  const messages = format === 'expo' && root.kind === 'array' ? root.items : [root];
  return messages
    .flatMap((message) => {
      const placed = validate(plainValue(message)).flatMap((problem): PlacedProblem[] => {
        const place = placeAt(message, problem.pointer);
        return place ? [{ ...problem, ...place, root: message, text, format }] : [];
      });
      const sure = placed.filter((problem) => !isExcused(problem));
      return withoutFollowUps(sure).map(describe);
    })
    .sort((a, b) => a.start - b.start);
}

const ABOUT_VALUES: ReadonlySet<string> = new Set([
  'type',
  'enum',
  'pattern',
  'minimum',
  'maximum',
]);

/** Whether the example leaves open what the schema complains of. */
function isExcused({ keyword, node, parents, params }: PlacedProblem): boolean {
  if ([...parents, node].some(({ kind }) => kind === 'unknown')) return true;
  if (ABOUT_VALUES.has(keyword)) return isStandIn(node);
  const isMissing =
    keyword === 'required' || (keyword === 'oneOf' && params.passingSchemas === null);
  return isMissing && node.kind === 'object' && isAbridged(node);
}

function isAbridged({ isAbridged: says, members }: JsonObject): boolean {
  return says || members.some(({ key }) => key.name === '...' || key.name === '…');
}

/** One cause, one problem: where a key is misspelt, none is missing; where all is misplaced, no single key is. */
function withoutFollowUps(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const isRootWrong = problems.some(
    ({ pointer, keyword }) => pointer === '' && (keyword === 'required' || keyword === 'type'),
  );
  const meant = meantKeys(problems);
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const { pointer, keyword, params } = problem;
    if (isRootWrong && !(pointer === '' && keyword !== 'additionalProperties')) {
      // Below a root that lacks its only key nothing is where it belongs; Expo's keys are.
      if (problem.format !== 'expo' && problem.format !== 'apns') return false;
    }
    const key = `${pointer}\n${keyword}\n${params.additionalProperty ?? params.missingProperty ?? params.propertyName ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return !wantedKeys(problem).some((wanted) => meant().has(`${pointer}\n${wanted}`));
  });
}

/** The keys that unknown ones were meant to be, each behind its object's pointer; worked out when first asked. */
function meantKeys(problems: readonly PlacedProblem[]): () => ReadonlySet<string> {
  let keys: ReadonlySet<string> | undefined;
  return () => {
    keys ??= new Set(
      problems
        .filter(({ keyword }) => keyword === 'additionalProperties')
        .map((problem) => `${problem.pointer}\n${homeOf(problem)?.path.at(-1) ?? ''}`),
    );
    return keys;
  };
}

/** The keys of which one is missing, as a problem says; none where it is about something else. */
function wantedKeys({ keyword, params }: SchemaProblem): string[] {
  if (keyword === 'required') return [String(params.missingProperty)];
  if (keyword === 'oneOf' && !params.passingSchemas) return ['token', 'topic', 'condition'];
  return [];
}
