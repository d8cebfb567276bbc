import type { Purpose } from '../../catalogs/purpose.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Criticality } from '../../spec/fallback/criticality.ts';
import type { Span } from '../../text/span.ts';

/**
 * What the spec view and the report show of one document: plain data that survives JSON, and says nothing of
 * how it looks. All texts are the document's words as a reader sees them, undecorated and untrusted; all
 * spans count from the document's start. Lists are in the document's order unless they say otherwise.
 */
export interface SpecView {
  /** The document's title; empty where it has none. */
  readonly title: string;
  /** What its metadata call the project; absent where they do not name it. */
  readonly project?: string;
  /** Undefined where it follows no template and is read by what it says. */
  readonly template: { readonly id: string; readonly title: string } | undefined;
  readonly progress: Progress;
  readonly integrations: Shown<IntegrationView>;
  /** The outermost sections of the template, missing ones where they belong; empty without a template. */
  readonly sections: Shown<SectionView>;
  readonly mails: Shown<MailView>;
  readonly pushes: Shown<PushView>;
  readonly flows: Shown<FlowView>;
  readonly realtime: Shown<RealtimeView>;
  readonly fallbacks: Shown<FallbackView>;
  /** Graver ones first, within a severity by rule, within a rule by place. */
  readonly findings: Shown<FindingView>;
  /** All findings, shown or not. */
  readonly findingCounts: Readonly<Record<Severity, number>>;
}

/** The first of a list that may be too long to show, and how many there are in all. */
export interface Shown<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** How much of each list is wanted. */
export interface ViewLimits {
  /** At most so many elements of each list; `Infinity` for all. */
  readonly most: number;
}

/** How far something is. `placeholder`: it is there, and still holds what the template left in it. */
export type ViewState = 'done' | 'missing' | 'placeholder' | 'not-applicable';

/** How many of the things that a document is to say are how far. */
export type Progress = Readonly<Record<ViewState, number>>;

/** A use of one provider (or, where the text does not part them, of several) for one purpose: a node of the map. */
export interface IntegrationView {
  /** Equal for the same integration in the next version of the document, and different from all others. */
  readonly key: string;
  /** The provider's name; the section's title where it names none. */
  readonly name: string;
  /** The ids of the providers that we know, in the order in which they are named. */
  readonly providers: readonly string[];
  readonly purpose: Purpose;
  readonly at: Span;
  readonly state: 'complete' | 'incomplete' | 'not-applicable';
  /** Why it does not apply; empty where nothing is said, or where it applies. */
  readonly reason: string;
  /** What is not done yet in it, by name. */
  readonly missing: readonly string[];
  /** How many errors and warnings lie in it. */
  readonly errors: number;
  readonly warnings: number;
  /** What passes between it and our system; nothing for what the document does not speak of. */
  readonly traffic: readonly Traffic[];
  readonly fallback: FallbackView | undefined;
}

/** `calls`: our system to the provider; `webhooks`: the provider to us; `realtime`: both ways, while connected. */
export interface Traffic {
  readonly kind: 'calls' | 'webhooks' | 'realtime';
  /** How many endpoints, webhook events, real-time events are listed; 0 where it is only spoken of. */
  readonly count: number;
}

/** A section of the template with its parts. */
export interface SectionView {
  readonly key: string;
  readonly title: string;
  readonly at: Span;
  readonly state: ViewState | 'incomplete';
  /** Why it does not apply; empty where nothing is said, or where it applies. */
  readonly reason: string;
  /** Of it and all below it. */
  readonly progress: Progress;
  readonly parts: readonly PartView[];
  readonly sections: readonly SectionView[];
}

/** A cell of the completeness table: a field, an absent sub-section, a list of events, a leftover. */
export interface PartView {
  readonly key: string;
  readonly name: string;
  readonly state: ViewState;
  readonly at: Span;
  /** Why it does not apply; empty where nothing is said, or where it applies. */
  readonly reason: string;
  /** What the fix of a gap does, in the imperative; undefined where there is nothing but the place to go to. */
  readonly work: string | undefined;
}

/** An e-mail trigger: what one mail needs. */
export interface MailView {
  readonly name: string;
  readonly at: Span;
  /** What the document says of it beside its variables; empty for nothing. */
  readonly description: string;
  /** The name of what sends it; empty where none is named. */
  readonly provider: string;
  readonly variables: readonly VariableView[];
}

export interface VariableView {
  /** As the document writes it, braces included. */
  readonly text: string;
  readonly at: Span;
  /** What such a variable could hold in a mail. */
  readonly sample: string;
  /** What is wrong with it; empty for nothing. */
  readonly problem: string;
}

/** A push payload, as a phone would show it. */
export interface PushView {
  readonly at: Span;
  /** What the notification is for, as the document says; empty for nothing. */
  readonly name: string;
  readonly provider: string;
  /** What the phone shows; empty where the payload has none, as a silent message. */
  readonly title: string;
  readonly body: string;
  /** Key and value of what the app gets beside it, values as JSON; the first of many. */
  readonly data: readonly (readonly [key: string, value: string])[];
  /** UTF-8 bytes of the minified JSON. */
  readonly bytes: number;
  /** The provider's limit in bytes; undefined where none is known. */
  readonly limit: number | undefined;
  /** What is wrong with it (no JSON, not the provider's shape); empty for nothing. */
  readonly problem: string;
}

/** The webhook events of an integration in the order in which its flow raises them. */
export interface FlowView {
  readonly at: Span;
  readonly integration: string;
  readonly provider: string;
  /** The flow's name; empty for events of which no flow speaks. */
  readonly flow: string;
  readonly steps: readonly StepView[];
}

export interface StepView {
  /** The event's name as the document, or for a missing one the catalog, writes it. */
  readonly event: string;
  readonly state: 'listed' | 'missing' | 'wrong';
  /** Where it stands, or where a missing one belongs. */
  readonly at: Span;
  /** What the document says is then done; empty for nothing. */
  readonly action: string;
  /** The catalog's words on it; empty where they are not known. */
  readonly description: string;
}

/** A real-time event. */
export interface RealtimeView {
  readonly name: string;
  readonly at: Span;
  /** As seen from our system; undefined where nothing is said. */
  readonly direction: 'sent' | 'received' | undefined;
  readonly description: string;
  readonly provider: string;
}

/** A row of the fallback table, or a provider that should have one. */
export interface FallbackView {
  readonly name: string;
  /** The ids of the catalogued providers that it is about. */
  readonly providers: readonly string[];
  readonly at: Span;
  readonly criticality: Criticality;
  readonly strategy: string;
  readonly state: 'done' | 'missing' | 'placeholder';
}

export interface FindingView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Span;
  /** The fixes in their order; a fix is asked for by its index. */
  readonly fixes: readonly { readonly title: string; readonly preferred: boolean }[];
}
