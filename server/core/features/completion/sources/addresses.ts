import type { RealtimeFacts } from '../../../catalogs/catalog.ts';
import { providersOf } from '../../../spec/integration/integration.ts';
import { technologiesOf } from '../../../spec/integration/realtime/technologies.ts';
import { urlRoleOf } from '../../../spec/integration/realtime/url-slots.ts';
import { escapeText } from '../../../templates/skeleton.ts';
import type { Blank, Draft } from '../../../text/draft.ts';
import { type Completion, sortKey } from '../completion.ts';
import { itemFor } from '../item.ts';
import type { Place } from '../place.ts';
import { isInCode, type Token, valueStart, wholeAround } from '../token.ts';

/** Addresses: the documentation of a provider, and the forms that a technology's connections have. */
export function* addresses(place: Place): Generator<Completion> {
  const { expects } = place;
  if (expects.kind !== 'value') return;
  const { type, slot, integration } = expects.slot;
  if (type !== 'url' || !slot || !integration || expects.slot.stands === 'below') return;
  const token = wholeAround(place, valueStart(place, expects.slot));
  const role = urlRoleOf(slot, integration);
  if (role === 'documentation') {
    const catalogs = providersOf(integration).flatMap(
      ({ id }) => place.facts.catalogs.get(id) ?? [],
    );
    for (const [i, { name, documentation }] of catalogs.entries()) {
      const detail = `The documentation of ${name}`;
      const text = [documentation];
      yield itemFor(token, {
        label: documentation,
        kind: 'value',
        detail,
        text,
        sortKey: sortKey(1, i),
      });
    }
  }
  if (role === 'connection') yield* connections(place, token);
}

function* connections(place: Place, token: Token): Generator<Completion> {
  const { expects, facts } = place;
  const integration = expects.kind === 'value' ? expects.slot.integration : undefined;
  const technologies = integration ? technologiesOf(integration, facts) : [];
  const forms = technologies.flatMap(({ catalog, realtime }) =>
    formsOf(realtime).map((form) => ({ form, detail: catalog.name })),
  );
  const all = forms.length > 0 ? forms : [{ form: 'wss://*/*', detail: 'Over TLS' }];
  for (const [i, { form, detail }] of all.entries()) {
    const text = draftOfForm(form, place);
    yield itemFor(token, {
      label: form.replaceAll('*', '…'),
      kind: 'value',
      detail,
      text,
      sortKey: sortKey(1, i),
    });
  }
}

const SECURE = ['wss', 'https'];

/** The secure addresses that a technology has, `*` for what differs. */
function formsOf({ schemes, hosts = ['*'], path = '' }: RealtimeFacts): string[] {
  const secure = SECURE.filter((scheme) => schemes.includes(scheme));
  return secure.flatMap((scheme) => hosts.map((host) => `${scheme}://${host}${path || '/*'}`));
}

/** Each `*` as a blank: in a host its name, in a path a segment. */
function draftOfForm(form: string, place: Place): Draft {
  const isEscaped = place.style.escaped && !isInCode(place);
  const blank = (text: string): Blank => ({ text: isEscaped ? escapeText(text) : text });
  const parts = form.split('*');
  return parts.flatMap((part, i): Draft => {
    if (i === 0) return [part];
    const before = parts[i - 1] ?? '';
    const isWholeHost = before.endsWith('://');
    const isPath = i > 1 || before.replace(/^[a-z]+:\/\//, '').includes('/');
    const text = isPath ? '[path]' : isWholeHost && /^(?:$|\/)/.test(part) ? '[host]' : '[name]';
    return [blank(text), part];
  });
}
