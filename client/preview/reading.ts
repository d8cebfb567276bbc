import type { Catalog } from '../../server/core/catalogs/catalog.ts';
import { type Facts, noFacts } from '../../server/core/catalogs/facts.ts';
import { builtinProviderNames } from '../../server/core/catalogs/provider-names.ts';
import type { Change } from '../../server/core/markdown/document.ts';
import { builtinTemplates } from '../../server/core/templates/builtin.ts';
import {
  type CheckEnvironment,
  type CheckedDocument,
  checkAgain,
  checkEdited,
  checkText,
} from '../../server/workspace/checked-document.ts';
import type { PreviewSettings } from './preview-bundle.ts';

/** Several previews may be open, each of which renders again with every keystroke. */
const MOST_REMEMBERED = 4;

interface Remembered {
  readonly text: string;
  readonly environment: CheckEnvironment;
  readonly document: CheckedDocument;
}

/** The texts read last, the latest first. */
let remembered: readonly Remembered[] = [];
let facts: Facts | undefined;
let known: ReadonlyMap<string, Catalog> = new Map();

/** Takes the catalogs by which names are judged from now on. */
export function knowCatalogs(catalogs: readonly Catalog[]): void {
  known = new Map(catalogs.map((catalog) => [catalog.id, catalog]));
  facts = undefined;
}

/** What previews know beside the documents: the same object for a whole day. */
export function previewFacts(): Facts {
  const today = new Date().toISOString().slice(0, 10);
  if (facts?.today !== today) facts = { ...noFacts(today), catalogs: known };
  return facts;
}

/** Reads a text, as a new version of the one most like it that was read before. */
export function read(text: string, settings: PreviewSettings): CheckedDocument {
  const environment = environmentOf(settings);
  const likest = remembered
    .map((each) => ({ each, change: changeBetween(each.text, text) }))
    .sort((a, b) => sizeOf(a.change) - sizeOf(b.change))[0];
  const isVersion = likest !== undefined && sizeOf(likest.change) < text.length / 2;
  const document = isVersion
    ? readNext(likest.each, text, likest.change, environment)
    : checkText(text, environment);
  const others = remembered.filter((each) => !isVersion || each !== likest.each);
  remembered = [{ text, environment, document }, ...others].slice(0, MOST_REMEMBERED);
  return document;
}

function readNext(
  { document, environment: before, text: older }: Remembered,
  text: string,
  change: Change,
  environment: CheckEnvironment,
): CheckedDocument {
  if (older !== text) return checkEdited(document, text, change, environment);
  return before === environment ? document : checkAgain(document, environment);
}

/** Where two texts differ: what is left between their common beginning and their common end. */
function changeBetween(older: string, newer: string): Change {
  const shorter = Math.min(older.length, newer.length);
  let start = 0;
  while (start < shorter && older.charCodeAt(start) === newer.charCodeAt(start)) start++;
  let back = 0;
  const most = shorter - start;
  while (
    back < most &&
    older.charCodeAt(older.length - 1 - back) === newer.charCodeAt(newer.length - 1 - back)
  )
    back++;
  return { start, oldEnd: older.length - back, newEnd: newer.length - back };
}

function sizeOf({ start, oldEnd, newEnd }: Change): number {
  return Math.max(oldEnd, newEnd) - start;
}

const environments = new WeakMap<PreviewSettings, CheckEnvironment>();

/** The rules do not run: a preview shows what there is, and how far it is. */
function environmentOf(settings: PreviewSettings): CheckEnvironment {
  let environment = environments.get(settings);
  if (environment?.facts !== previewFacts()) {
    const { templates, configured, byContent } = settings;
    environment = {
      templates: [...builtinTemplates, ...templates],
      providers: builtinProviderNames,
      configured,
      byContent,
      rules: [],
      severities: new Map(),
      facts: previewFacts(),
      onError: () => {},
    };
    environments.set(settings, environment);
  }
  return environment;
}
