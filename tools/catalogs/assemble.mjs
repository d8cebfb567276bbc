// Puts what an SDK says and what we wrote by hand together into one catalog.
import { oneLine } from './one-line.mjs';
import { pinned } from './packages.mjs';

const NOTHING = { events: {}, sources: [] };

/** The catalog of a provider: `facts` is its file in facts/, `extracted` what its SDK gave, if there is one. */
export function assemble(id, facts, extracted = NOTHING) {
  return defined({
    $schema: '../provider.schema.json',
    id,
    name: facts.name,
    documentation: facts.documentation,
    hosts: facts.hosts,
    sources: [...extracted.sources, ...(facts.sources ?? []).map(withVersion)],
    webhooks: facts.webhooks && webhooksOf(facts.webhooks, extracted),
    flows: facts.flows,
    variables: facts.variables,
    endpoints: facts.endpoints && {
      hosts: facts.endpoints.hosts,
      operations: [...new Set(extracted.operations)].sort(byPath),
    },
    realtime: facts.realtime,
    payload: facts.payload,
  });
}

function withVersion(source) {
  return source.package ? { ...source, package: pinned(source.package) } : source;
}

function webhooksOf(facts, extracted) {
  const { descriptions = {}, deprecated = {}, events: documented = {} } = facts;
  const isUnknown = (name) => !(name in extracted.events);
  refuse(Object.keys(descriptions), isUnknown, 'described, but not in the SDK');
  refuse(Object.keys(deprecated), isUnknown, 'deprecated, but not in the SDK');
  refuse(Object.keys(documented), (name) => name in extracted.events, 'is in the SDK, too');
  const events = {};
  for (const [name, found] of Object.entries(extracted.events)) {
    const replacedBy = deprecated[name];
    events[name] = eventOf({
      ...found,
      ...(replacedBy ? { deprecated: true, replacedBy } : {}),
      description: descriptions[name] ?? found.description,
    });
  }
  for (const [name, given] of Object.entries(documented)) {
    events[name] = eventOf(typeof given === 'string' ? { description: given } : given);
  }
  return defined({
    kind: facts.kind,
    closed: facts.closed,
    patterns: facts.patterns,
    forms: facts.forms,
    events: sorted(events),
    removed: nonEmpty(sorted({ ...extracted.removed, ...facts.removed })),
    aliases: nonEmpty(sorted(inverted(facts.aliases ?? {}))),
  });
}

function eventOf({ description, deprecated, replacedBy, note }) {
  const line = oneLine(description ?? '');
  return defined({ description: line === '' ? undefined : line, deprecated, replacedBy, note });
}

/** From what is right to its mistakes, to from each mistake to what is right. */
function inverted(aliases) {
  const result = {};
  for (const [right, mistakes] of Object.entries(aliases)) {
    refuse(mistakes, (wrong) => wrong in result, 'is an alias twice');
    for (const wrong of mistakes) result[wrong] = right;
  }
  return result;
}

function refuse(names, isWrong, why) {
  const wrong = names.filter(isWrong);
  if (wrong.length > 0) throw new Error(`${wrong.join(', ')}: ${why}`);
}

/** By path, then by method, so that what belongs together stands together. */
function byPath(a, b) {
  const [methodA, pathA] = a.split(' ');
  const [methodB, pathB] = b.split(' ');
  return compare(pathA, pathB) || compare(methodA, methodB);
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}

/** By code units: the same on every machine. */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function nonEmpty(record) {
  return Object.keys(record).length > 0 ? record : undefined;
}

function defined(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
