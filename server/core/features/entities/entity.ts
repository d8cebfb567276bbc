import type { ProviderName } from '../../catalogs/provider-names.ts';
import type { Endpoint } from '../../spec/integration/endpoints/endpoint.ts';
import type { ErrorResponse, StatusCode } from '../../spec/integration/errors/error-responses.ts';
import type { Integration } from '../../spec/integration/integration.ts';
import type { EmailTrigger } from '../../spec/integration/mail/email-triggers.ts';
import type { TemplateVariable } from '../../spec/integration/mail/variables-in-text.ts';
import type { Payload } from '../../spec/integration/push/payloads.ts';
import type { ConnectionEndpoint } from '../../spec/integration/realtime/connection-endpoints.ts';
import type { RealtimeEvent } from '../../spec/integration/realtime/realtime-event.ts';
import type { Reference } from '../../spec/integration/references/references.ts';
import type { ListedEvent } from '../../spec/integration/webhooks/listed-event.ts';
import type { Placeholder } from '../../spec/placeholder.ts';
import type { Field, NotApplicableMark, Section } from '../../spec/section.ts';
import type { DecodedText } from '../../text/decoded-text.ts';
import type { Span } from '../../text/span.ts';

/** What the text at a place means, beside the place. */
export type Meaning =
  /** The title in a section's heading, also of a section that the template does not know. */
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'label'; readonly field: Field; readonly section: Section }
  /** The name of a provider, wherever it stands. */
  | {
      readonly kind: 'provider';
      readonly provider: ProviderName;
      /** The name as it is written. */
      readonly text: DecodedText;
    }
  | {
      readonly kind: 'webhook-event';
      readonly event: ListedEvent;
      readonly integration: Integration;
    }
  | {
      readonly kind: 'email-trigger';
      readonly trigger: EmailTrigger;
      readonly integration: Integration;
    }
  | {
      readonly kind: 'variable';
      readonly variable: TemplateVariable;
      readonly integration: Integration;
    }
  | {
      readonly kind: 'realtime-event';
      readonly event: RealtimeEvent;
      readonly integration: Integration;
    }
  | {
      readonly kind: 'endpoint';
      readonly endpoint: Endpoint;
      readonly integration: Integration;
    }
  | {
      /** Where clients connect for real-time data. */
      readonly kind: 'connection';
      readonly endpoint: ConnectionEndpoint;
      readonly integration: Integration;
    }
  | {
      readonly kind: 'status';
      readonly code: StatusCode;
      readonly response: ErrorResponse;
    }
  | { readonly kind: 'payload'; readonly payload: Payload }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | {
      readonly kind: 'placeholder';
      readonly placeholder: Placeholder;
      /** The innermost field around it; undefined for none. */
      readonly field: Field | undefined;
      readonly section: Section;
    }
  | {
      /** The words that say that something does not apply. */
      readonly kind: 'not-applicable';
      readonly mark: NotApplicableMark;
      /** What it is about: a section by itself or by the overview, or a field. */
      readonly about:
        | { readonly kind: 'section'; readonly sectionId: string | undefined }
        | { readonly kind: 'field'; readonly field: Field };
    }
  /** A rule's id in a suppression comment. */
  | { readonly kind: 'rule'; readonly rule: string };

/** Something that the document names, and where: the span counts from the document's start. */
export interface Entity extends Span {
  readonly means: Meaning;
  /** Where the outermost section begins, from which the spans within `means` count. */
  readonly origin: number;
}
