import { creator as anthropic } from '@secretlint/secretlint-rule-anthropic';
import { creator as aws } from '@secretlint/secretlint-rule-aws';
import { creator as basicAuth } from '@secretlint/secretlint-rule-basicauth';
import { creator as database } from '@secretlint/secretlint-rule-database-connection-string';
import { creator as github } from '@secretlint/secretlint-rule-github';
import { creator as gitlab } from '@secretlint/secretlint-rule-gitlab';
import { creator as npm } from '@secretlint/secretlint-rule-npm';
import { creator as openai } from '@secretlint/secretlint-rule-openai';
import { creator as privateKey } from '@secretlint/secretlint-rule-privatekey';
import { creator as shopify } from '@secretlint/secretlint-rule-shopify';
import { creator as slack } from '@secretlint/secretlint-rule-slack';
import type { Span } from '../text/span.ts';

/** A kind of credential that Secretlint finds. */
export interface LibraryDetector {
  readonly what: string;
  /** First what says its kind, and may be shown; then what nobody is to see. Looked for from where the match begins. */
  readonly shape: RegExp;
  /** Where the library finds such a credential. */
  readonly find: (text: string) => readonly Span[];
}

type Creator = typeof slack | typeof openai;

const PASSWORD = /(?<=:\/\/[^\s/:@]{0,100}:)()([^\s/@]+)(?=@)/;
const words = (head: string) => new RegExp(`(${head})([\\w-]+)`);

/** What is found of each rule: its other messages are about what is no secret (the number of an AWS account). */
export const LIBRARY: readonly LibraryDetector[] = [
  detector(slack, 'Slack token', words('x(?:ox[abopr]|app)-'), 'SLACK_TOKEN'),
  detector(
    slack,
    'Slack webhook address',
    /(https:\/\/hooks\.slack\.com\/services\/)([\w/]+)/i,
    'IncomingWebhook',
  ),
  detector(aws, 'AWS access key', /(AKIA|ASIA)([A-Z0-9]{16})/, 'AWSAccessKeyID'),
  detector(
    aws,
    'AWS secret access key',
    /(?<![A-Za-z0-9/+])()([A-Za-z0-9/+]{40})/,
    'AWSSecretAccessKey',
  ),
  detector(github, 'GitHub token', words('gh[opurs]_|github_pat_')),
  detector(gitlab, 'GitLab token', words('glpat-')),
  detector(npm, 'npm token', words('npm_'), 'NPM_ACCESS_TOKEN'),
  detector(openai, 'OpenAI API key', words('sk-(?:proj-|svcacct-|admin-)?')),
  detector(anthropic, 'Anthropic API key', words('sk-ant-api\\d\\d-')),
  detector(shopify, 'Shopify token', words('shp(?:pa|ca|at|ss)_')),
  detector(
    privateKey,
    'private key',
    /(-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----)([\s\S]+?)-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----/,
  ),
  detector(basicAuth, 'password in an address', PASSWORD),
  detector(database, 'password of a database', PASSWORD),
];

/**
 * A rule of Secretlint as a function. Its rules may be asynchronous, but those that only look at a text have
 * reported all when they return; `library.test.ts` holds each of them to it.
 */
function detector(
  creator: Creator,
  what: string,
  shape: RegExp,
  messageId?: string,
): LibraryDetector {
  return {
    what,
    shape,
    find: (text) => {
      const found: Span[] = [];
      const context = {
        sharedOptions: {},
        createTranslator: () => (id: string) => ({ message: id, messageId: id }),
        ignore: () => {},
        report: ({ message, range: [start, end] }: Report) => {
          if (messageId === undefined || message.messageId === messageId)
            found.push({ start, end });
        },
      };
      const source = { content: text, contentType: 'text', filePath: undefined, ext: '.md' };
      void creator
        .create(context as never, { enableIDScanRule: true } as object)
        .file?.(source as never);
      return found;
    },
  };
}

interface Report {
  readonly message: { readonly messageId: string };
  readonly range: readonly [start: number, end: number];
}
