// What a catalog has to keep beside its schema. The generator and the tests ask the same questions.

/** How many events each provider had at least when its source was read: less means that the reading broke. */
const FLOORS = {
  adyen: 92,
  auth0: 25,
  braintree: 41,
  brevo: 18,
  clerk: 45,
  flutterwave: 9,
  github: 322,
  lemonsqueezy: 15,
  mailgun: 8,
  mandrill: 10,
  midtrans: 11,
  mollie: 36,
  paddle: 56,
  paypal: 92,
  paystack: 24,
  polar: 42,
  postmark: 6,
  razorpay: 47,
  resend: 37,
  revenuecat: 12,
  sendgrid: 12,
  ses: 20,
  shopify: 221,
  slack: 90,
  square: 149,
  stripe: 275,
  twilio: 60,
  xendit: 23,
};

const MOST = 200;
const HOST = /^(?:[a-z0-9-]*\*?[a-z0-9-]*\.)+[a-z]{2,}$/;
const PATTERN = /^(?:[a-z0-9_-]+|\*\*?)(?:\.(?:[a-z0-9_-]+|\*\*?))*$/;
const OPERATION = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD) (?:\/(?:[\w.:~@()'-]|\{[^{}/]+\})*)+$/;

/** What is wrong with a catalog, one sentence each; `ids` are those of the providers that we know by name. */
export function problemsOf(catalog, ids) {
  const { id, webhooks, flows = [], sources, hosts, endpoints, realtime } = catalog;
  return [
    ...when(!ids.has(id), `${id} is no provider of names.yaml`),
    ...when(sources.length === 0, 'has no source'),
    ...sources
      .filter(({ package: name, page }) => !name && !page)
      .map(() => 'a source has neither package nor page'),
    ...[...hosts, ...(realtime?.hosts ?? [])]
      .filter((host) => !HOST.test(host))
      .map((host) => `${host} is no host`),
    ...(endpoints?.operations ?? [])
      .filter((operation) => !OPERATION.test(operation))
      .map((operation) => `${operation} is no operation`),
    ...(webhooks ? problemsOfEvents(id, webhooks) : []),
    ...flows.flatMap((flow) => problemsOfFlow(flow, webhooks?.events ?? {})),
    ...flows
      .flatMap(({ operations = [] }) => operations)
      .filter((operation) => !endpoints?.operations.includes(operation))
      .map((operation) => `${operation} is none of its operations`),
  ];
}

function problemsOfEvents(id, { events, removed = {}, aliases = {}, patterns = [] }) {
  const names = Object.keys(events);
  const floor = FLOORS[id] ?? Number.POSITIVE_INFINITY;
  const squashed = new Map(names.map((name) => [squash(name), name]));
  return [
    ...when(names.length < floor, `has ${names.length} events, and should have ${floor}`),
    ...patterns.filter((text) => !PATTERN.test(text)).map((text) => `${text} is no pattern`),
    ...Object.entries({ ...events, ...removed }).flatMap(([name, facts]) => [
      ...when(name.trim() !== name || name === '', `“${name}” has blanks around it`),
      ...lineProblems(name, facts.description ?? facts.note),
      ...(facts.replacedBy ?? [])
        .filter((other) => !(other in events))
        .map((other) => `${name} is replaced by ${other}, which is not sent`),
    ]),
    ...Object.keys(removed)
      .filter((name) => name in events)
      .map((name) => `${name} is removed, and sent`),
    ...Object.entries(aliases).flatMap(([wrong, right]) => [
      ...when(wrong in events, `${wrong} is an alias, and sent`),
      ...when(wrong in removed, `${wrong} is an alias, and removed`),
      ...when(!(right in events), `${wrong} is an alias of ${right}, which is not sent`),
      ...when(events[right]?.deprecated === true, `${wrong} is an alias of what is deprecated`),
      ...when(
        squash(squashed.get(squash(wrong)) ?? right) !== squash(right),
        `${wrong} is spelt like ${squashed.get(squash(wrong))}, and an alias of ${right}`,
      ),
    ]),
    ...contradictions(aliases),
  ];
}

/** Mistakes that differ in letter case or punctuation alone, and mean different events. */
function contradictions(aliases) {
  const seen = new Map();
  return Object.entries(aliases).flatMap(([wrong, right]) => {
    const other = seen.get(squash(wrong)) ?? right;
    seen.set(squash(wrong), right);
    return when(other !== right, `${wrong} is an alias of ${other} and of ${right}`);
  });
}

function problemsOfFlow(
  { id, required, conditional = [], recommended = [], match, source },
  events,
) {
  const named = [...required.flat(), ...conditional.flatMap((each) => each.events), ...recommended];
  return [
    ...when(
      required.length === 0 || required.some((any) => any.length === 0),
      `${id} needs nothing`,
    ),
    ...named
      .filter((name) => !(name in events))
      .map((name) => `${id} needs ${name}, which is not sent`),
    ...named
      .filter((name) => events[name]?.deprecated && required.every(([first]) => first === name))
      .map((name) => `${id} suggests ${name}, which is deprecated`),
    ...match
      .filter((words) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(words))
      .map((words) => `“${words}” is not in comparable form`),
    ...when(!/^https:\/\/\S+$/.test(source), `${source} is no page`),
  ];
}

function lineProblems(name, text = '') {
  return [
    ...when(/[\n\r\t]|\s{2}|^\s|\s$/.test(text), `${name} is described in more than a line`),
    ...when(text.length > MOST, `${name} is described in more than ${MOST} characters`),
    ...when(/\]\(|\{@|<\/?[a-z]+>/i.test(text), `${name} is described with markup`),
  ];
}

function squash(name) {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function when(condition, problem) {
  return condition ? [problem] : [];
}
