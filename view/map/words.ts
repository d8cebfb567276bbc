import type { IntegrationView, Traffic } from '../../server/core/features/view/spec-view.ts';
import { drawable } from '../drawing/text.ts';

/** What most matters of how an integration is; its icon, colour and line. */
export type MapState = 'complete' | 'incomplete' | 'warning' | 'error' | 'not-applicable';

export function mapStateOf({ state, errors, warnings }: IntegrationView): MapState {
  if (state === 'not-applicable') return 'not-applicable';
  if (errors > 0) return 'error';
  if (state === 'incomplete') return 'incomplete';
  return warnings > 0 ? 'warning' : 'complete';
}

/** The state in words: “2 missing, 1 error”. */
export function stateWords({ state, missing, errors, warnings }: IntegrationView): string {
  if (state === 'not-applicable') return 'not applicable';
  const words = [
    ...(missing.length > 0 ? [`${missing.length} missing`] : []),
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return words.length > 0 ? words.join(', ') : state;
}

/** Its name; the text may have a heading without words. */
export function nameWords({ name }: IntegrationView): string {
  return drawable(name) || 'unnamed';
}

/** What an arrow carries, as short as beside an arrow that shows which way it goes. */
export function trafficWords({ kind, count }: Traffic): string {
  if (kind === 'calls') return count > 0 ? counted(count, 'call') : 'calls';
  if (kind === 'webhooks') return count > 0 ? counted(count, 'webhook') : 'webhooks';
  return count > 0 ? `${count} real-time` : 'real-time';
}

/** What is done when the provider is down; empty where the document is not asked for it. */
export function fallbackWords({ fallback, state }: IntegrationView): string {
  if (!fallback || state === 'not-applicable') return '';
  const strategy = drawable(fallback.strategy);
  if (fallback.state === 'placeholder') return 'fallback not filled in';
  return fallback.state === 'done' && strategy !== '' ? `fallback: ${strategy}` : 'no fallback';
}

/** All that the map shows of an integration, and what it had no room for, as a sentence. */
export function wholeWords(integration: IntegrationView): string {
  const { purpose, state, reason, missing, traffic } = integration;
  const why = drawable(reason);
  const words = [
    nameWords(integration),
    SPOKEN[purpose],
    stateWords(integration) + (state === 'not-applicable' && why !== '' ? `: ${why}` : ''),
    ...(state === 'not-applicable' ? [] : traffic.map(spoken)),
    fallbackWords(integration),
  ];
  const said = words.filter((word) => word !== '').join(', ');
  return missing.length > 0 ? `${said}. Missing: ${listed(missing)}` : said;
}

const SPOKEN = {
  payment: 'payment',
  email: 'e-mail',
  push: 'push',
  realtime: 'real-time',
  other: 'other',
} as const satisfies Record<IntegrationView['purpose'], string>;

const MOST_LISTED = 8;

function listed(names: readonly string[]): string {
  const some = names.slice(0, MOST_LISTED).map(drawable).join(', ');
  const more = names.length - MOST_LISTED;
  return more > 0 ? `${some} and ${more} more` : some;
}

function spoken({ kind, count }: Traffic): string {
  if (kind === 'calls') return count > 0 ? counted(count, 'call') : 'calls';
  const one = kind === 'webhooks' ? 'webhook event' : 'real-time event';
  return count > 0 ? counted(count, one) : `${one}s`;
}

export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
