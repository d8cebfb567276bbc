import type {
  FallbackView,
  FindingView,
  MailView,
  PushView,
  RealtimeView,
  StepView,
} from '../../../core/features/view/spec-view.ts';
import { helpUrl } from '../../../workspace/help-url.ts';
import { STATE_WORDS } from './state-words.ts';
import type { Column } from './table.ts';
import { code, words } from './words.ts';
import type { SpecWriting } from './writing.ts';

/** More variables of a mail, or keys of a payload, than these are only counted. */
const MOST_VALUES = 20;

/** What the tables of a spec consist of. */
export type Columns<T> = (writing: SpecWriting) => readonly Column<T>[];

export const MAILS: Columns<MailView> = ({ characters, place }) => [
  { title: 'Mail', cell: ({ name }) => words(name, characters) },
  { title: 'What for', cell: ({ description }) => words(description, characters) },
  { title: 'Provider', cell: ({ provider }) => words(provider, characters) },
  {
    title: 'Variables, with samples',
    cell: ({ variables }) =>
      firstOf(variables, ({ text, sample, problem }) => {
        const value = sample === '' ? '' : ` = ${words(sample, characters)}`;
        const wrong = problem === '' ? '' : ` ❌ ${words(problem, characters)}`;
        return `${code(text, characters)}${value}${wrong}`;
      }),
  },
  { title: 'Where', cell: ({ at }) => place(at) },
];

export const PUSHES: Columns<PushView> = ({ characters, place }) => [
  { title: 'Notification', cell: ({ name }) => words(name, characters) },
  { title: 'Provider', cell: ({ provider }) => words(provider, characters) },
  { title: 'Title', cell: ({ title }) => words(title, characters) },
  { title: 'Text', cell: ({ body }) => words(body, characters) },
  {
    title: 'Data',
    cell: ({ data }) =>
      firstOf(data, ([key, value]) => `${code(key, characters)}: ${code(value, characters)}`),
  },
  { title: 'Size', align: 'right', cell: size },
  {
    title: 'Wrong',
    cell: ({ problem }) => (problem === '' ? '' : `❌ ${words(problem, characters)}`),
  },
  { title: 'Where', cell: ({ at }) => place(at) },
];

export const STEPS: Columns<StepView> = ({ characters, place }) => [
  { title: 'Event', cell: ({ event }) => code(event, characters) },
  { title: 'State', cell: ({ state }) => STATE_WORDS[state] },
  { title: 'What we do', cell: ({ action }) => words(action, characters) },
  { title: 'Meaning', cell: ({ description }) => words(description, characters) },
  { title: 'Where', cell: ({ at }) => place(at) },
];

export const REALTIME: Columns<RealtimeView> = ({ characters, place }) => [
  { title: 'Event', cell: ({ name }) => code(name, characters) },
  { title: 'Direction', cell: ({ direction }) => direction ?? '' },
  { title: 'What for', cell: ({ description }) => words(description, characters) },
  { title: 'Provider', cell: ({ provider }) => words(provider, characters) },
  { title: 'Where', cell: ({ at }) => place(at) },
];

export const FALLBACKS: Columns<FallbackView> = ({ characters, place }) => [
  { title: 'Criticality', cell: ({ criticality }) => criticality },
  { title: 'Service', cell: ({ name }) => words(name, characters) },
  { title: 'Strategy', cell: ({ strategy }) => words(strategy, characters) },
  { title: 'State', cell: ({ state }) => STATE_WORDS[state] },
  { title: 'Where', cell: ({ at }) => place(at) },
];

export const FINDINGS: Columns<FindingView> = ({ characters, place }) => [
  { title: 'Severity', cell: ({ severity }) => severity },
  { title: 'Finding', cell: ({ message }) => words(message, characters) },
  { title: 'Rule', cell: ({ rule }) => `[${rule}](${helpUrl(rule)})` },
  {
    title: 'Fix',
    cell: ({ fixes }) => words((fixes.find(({ preferred }) => preferred) ?? fixes[0])?.title ?? ''),
  },
  { title: 'Where', cell: ({ at }) => place(at) },
];

function size({ bytes, limit }: PushView): string {
  const own = bytes.toLocaleString('en');
  if (limit === undefined) return `${own} bytes`;
  return `${bytes > limit ? '❌ ' : ''}${own} of ${limit.toLocaleString('en')} bytes`;
}

function firstOf<T>(items: readonly T[], text: (item: T) => string): string {
  const rest = items.length - MOST_VALUES;
  const shown = items.slice(0, MOST_VALUES).map(text);
  return [...shown, ...(rest > 0 ? [`… and ${rest.toLocaleString('en')} more`] : [])].join('<br>');
}
