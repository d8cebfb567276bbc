import { resolve } from 'node:path';
import type { Catalog } from '../../core/catalogs/catalog.ts';
import { builtinProviderNames } from '../../core/catalogs/provider-names.ts';
import { newDocument } from '../../core/features/new-document/new-document.ts';
import { readWish } from '../../core/features/new-document/read-wish.ts';
import { plainText } from '../../core/text/draft.ts';
import { loadBuiltinCatalogs } from '../../workspace/all-catalogs.ts';
import type { DocumentSettings } from '../../workspace/config/settings.ts';
import { findTemplate } from '../check/jobs.ts';
import { refuseProblems, settingsOf } from '../check/settings.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { interview } from './interview.ts';
import { type NewCall, saysWhat } from './options.ts';
import type { Order } from './order.ts';
import { wishOf } from './wish-of.ts';
import { refuseTaken, writeDocument } from './write-document.ts';

/**
 * Writes a new document, to a file or to standard output. Where the call leaves open what it is to hold,
 * and somebody is there, it asks.
 * @throws UsageError for what does not exist, and for a file that does.
 */
export async function createDocument(call: NewCall, host: Host): Promise<void> {
  const path = call.file === undefined ? undefined : resolve(host.cwd, call.file);
  if (path !== undefined && !call.force) await refuseTaken(path, host);
  const settings = await settingsFor(path, call, host);
  const catalogs = await loadBuiltinCatalogs();
  const order = await orderOf({ ...call, path }, settings, catalogs, host);
  const { templates, template: configured } = await settingsFor(order.path, call, host);
  const draft = newDocument(readWish(order.template, order.wish), {
    templates,
    configured,
    providers: builtinProviderNames,
    catalogs,
    today: host.today(),
  });
  await writeDocument(plainText(draft), order, host);
}

async function orderOf(
  call: NewCall & { readonly path: string | undefined },
  settings: DocumentSettings,
  catalogs: ReadonlyMap<string, Catalog>,
  host: Host,
): Promise<Order> {
  const { template: id, path } = call;
  const template = id === undefined ? undefined : findTemplate(id, settings);
  const given = { path, overwrites: call.force === true };
  if (host.converse && !saysWhat(call)) {
    const { templates } = settings;
    return host.converse((ask) =>
      interview({ ...given, template, templates, catalogs }, ask, host),
    );
  }
  if (template) return { ...given, template, wish: wishOf(call, template, catalogs) };
  const ids = settings.templates.map((each) => each.id);
  throw new UsageError(`Of which template? There are ${ids.join(', ')}.`);
}

/** What holds where the document will be; for standard output, in the working directory. */
async function settingsFor(
  path: string | undefined,
  { config }: NewCall,
  host: Host,
): Promise<DocumentSettings> {
  const file = config === undefined ? undefined : resolve(host.cwd, config);
  const settings = await settingsOf([path ?? resolve(host.cwd, 'new.md')], file, host);
  refuseProblems(settings, host);
  return settings[0] as DocumentSettings;
}
