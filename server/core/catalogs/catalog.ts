/**
 * What we know of a provider, as `schemas/providers/<id>.json` says it (`schemas/provider.schema.json` is
 * its grammar; `npm run catalogs` writes it). Names of events compare with letter case.
 */
export interface Catalog {
  /** That of the provider in `names.yaml`. */
  readonly id: string;
  /** As the provider writes it. */
  readonly name: string;
  /** The provider's own page on webhooks, or its documentation. */
  readonly documentation: string;
  /** The hosts of its API and documentation (`stripe.com` stands for its sub-domains, too). */
  readonly hosts: readonly string[];
  /** Where the facts come from. */
  readonly sources: readonly CatalogSource[];
  readonly webhooks?: WebhookCatalog;
  readonly flows?: readonly Flow[];
  readonly variables?: VariableLanguage;
  readonly endpoints?: EndpointCatalog;
  readonly realtime?: RealtimeFacts;
  /** The schema that its push payloads have. */
  readonly payload?: PayloadFormat;
}

export type PayloadFormat = 'fcm-v1' | 'apns' | 'webpush' | 'expo';

export interface CatalogSource {
  /** `stripe@23.1.0`, where a package holds the facts. */
  readonly package?: string;
  readonly file?: string;
  /** As an SPDX expression. */
  readonly license?: string;
  /** Where a page says so. */
  readonly page?: string;
  /** What was taken from there, where it is not everything. */
  readonly for?: string;
}

export interface WebhookCatalog {
  /** What the provider calls what it sends. */
  readonly kind: 'event' | 'status' | 'topic' | 'event code' | 'record type';
  /** True where the provider sends nothing but these: any other name is wrong. */
  readonly closed: boolean;
  readonly events: Readonly<Record<string, EventFacts>>;
  /** Names it no longer sends, or sent by an older product. */
  readonly removed?: Readonly<Record<string, RemovedEvent>>;
  /** Names that people write for one that exists. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Shapes of names that are the provider's, though not listed: segments, `*` for any one, `**` for any number. */
  readonly patterns?: readonly string[];
  /** Other forms in which the provider takes every one of the names: `upper-snake` is `ORDERS_CREATE` for `orders/create`. */
  readonly forms?: readonly 'upper-snake'[];
}

export interface EventFacts {
  /** One line. Left out of what the rules load. */
  readonly description?: string;
  readonly deprecated?: true;
  /** What to listen to instead of a deprecated one. */
  readonly replacedBy?: readonly string[];
  /** Since when or why it is deprecated, as the end of a sentence. */
  readonly note?: string;
}

export interface RemovedEvent {
  /** What to listen to now; empty for nothing. */
  readonly replacedBy: readonly string[];
  /** Since when or why, as the end of a sentence: "removed in the API of 2022-08-01". */
  readonly note: string;
}

/** A way of using a provider, and the events that it cannot do without. */
export interface Flow {
  readonly id: string;
  readonly name: string;
  /** Words by which a document means it, in comparable form. */
  readonly match: readonly string[];
  /** Each needs at least one of its events; the first is the one to suggest. */
  readonly required: readonly (readonly string[])[];
  /** Needed only under a condition. */
  readonly conditional?: readonly { readonly when: string; readonly events: readonly string[] }[];
  readonly recommended?: readonly string[];
  /** Operations that an integration of this kind usually calls, ours to propose; each is one of the catalog's endpoints. */
  readonly operations?: readonly string[];
  /** True where the provider's documentation asks for the required ones; false where the choice is ours. */
  readonly documented: boolean;
  /** The page that says so. */
  readonly source: string;
}

export interface VariableLanguage {
  /** The family of the template language. */
  readonly language:
    | 'handlebars'
    | 'mustachio'
    | 'resend'
    | 'brevo'
    | 'liquid'
    | 'mandrill'
    | 'mailgun';
  /** Helpers that take arguments, block helpers included. */
  readonly helpers?: readonly string[];
  /** Names the provider keeps for itself. */
  readonly reserved?: readonly string[];
  readonly source: string;
}

export interface EndpointCatalog {
  /** The hosts of the API. */
  readonly hosts: readonly string[];
  /** `METHOD /path`, parameters as `{name}`. */
  readonly operations: readonly string[];
}

export interface RealtimeFacts {
  /** Schemes that the technology's clients take. */
  readonly schemes: readonly string[];
  /** The usual address of a hosted service, with what differs between customers as `{name}`. */
  readonly address?: string;
  /** The usual host, with `*` for one label, where it is a hosted service. */
  readonly hosts?: readonly string[];
  /** The usual path, with `*` for one segment. */
  readonly path?: string;
  /** Default heartbeat, in seconds. */
  readonly heartbeat?: number;
  /** The longest silence that the technology itself allows, in seconds; undefined where it sets none. */
  readonly idleLimit?: number;
  /** Event names it keeps for itself; a `*` at the end stands for the rest. */
  readonly reserved?: readonly string[];
  readonly source: string;
}
