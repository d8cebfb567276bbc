// GitHub: the names from the constant that Octokit checks them with, the descriptions and the endpoints from
// the OpenAPI descriptions.
import { pinned, textIn } from '../packages.mjs';
import { literalsOf } from './declarations.mjs';

const NAMES = '@octokit/webhooks';
const NAMES_FILE = 'dist-types/generated/webhook-names.d.ts';
const WEBHOOKS = '@octokit/openapi-webhooks';
const API = '@octokit/openapi';
const FILE = 'generated/api.github.com.json';
const METHODS = /^(?:get|post|put|patch|delete|head)$/;

export function extractGithub() {
  const summaries = summariesOfWebhooks();
  const events = Object.fromEntries(
    names().map((name) => {
      const description = summaries.get(name) ?? summaries.get(name.split('.')[0]) ?? '';
      return [name, { description }];
    }),
  );
  const { paths } = JSON.parse(textIn(API, FILE));
  return {
    events,
    operations: Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((method) => METHODS.test(method))
        .map((method) => `${method.toUpperCase()} ${path}`),
    ),
    sources: [
      { package: pinned(NAMES), file: NAMES_FILE, license: 'MIT', for: 'names of events' },
      { package: pinned(WEBHOOKS), file: FILE, license: 'MIT', for: 'descriptions of events' },
      { package: pinned(API), file: FILE, license: 'MIT', for: 'endpoints' },
    ],
  };
}

/** All but the example of a `repository_dispatch`, whose actions are named by whoever sends them. */
function names() {
  return literalsOf(NAMES, NAMES_FILE, 'emitterEventNames').filter(
    (name) => !name.startsWith('repository_dispatch.'),
  );
}

/** By `event` and by `event.action`, each its own one. */
function summariesOfWebhooks() {
  const { webhooks } = JSON.parse(textIn(WEBHOOKS, FILE));
  const summaries = new Map();
  for (const [key, { post }] of Object.entries(webhooks)) {
    const event = post['x-github'].subcategory.replaceAll('-', '_');
    const action = key.slice(event.length + 1).replaceAll('-', '_');
    const text = firstSentence(post.summary ?? post.description ?? '');
    if (action !== '') summaries.set(`${event}.${action}`, actionText(post, text));
    if (!summaries.has(event)) summaries.set(event, text);
  }
  return summaries;
}

/** What the action itself says ("A pull request was opened."), which for some is all that tells them apart. */
function actionText({ description }, summary) {
  const own = firstSentence(description ?? '');
  return own === '' ? summary : own;
}

function firstSentence(text) {
  const [paragraph = ''] = text.split(/\n\s*\n/);
  return /^.*?[.!?](?=\s|$)/s.exec(paragraph)?.[0] ?? paragraph;
}
