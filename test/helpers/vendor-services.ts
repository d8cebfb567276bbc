import { parseTemplate } from '../../server/core/templates/parse.ts';

const parsed = parseTemplate(`
id: vendor-services
title: Vendor Services
metadata:
  - label: Reviewed On
    type: date
  - label: Project Name
  - label: Risk
    type: choice
    choices: [Low, High]
sections:
  - title: Summary
    applicability: required
    notApplicable: never
  - title: Card Payments
    purpose: payment
    fields:
      - label: Supplier
        type: provider
      - label: Webhooks We Handle
        type: webhook-events
      - label: Operations
        type: endpoints
      - label: Docs
        type: url
  - title: Mails
    purpose: email
    fields:
      - label: Supplier
        type: provider
      - label: Mails We Send
        type: email-triggers
        fields:
          - label: Mail
          - label: Fields
            type: template-variables
  - title: Alerts
    purpose: push
    fields:
      - label: Supplier
        type: provider
      - label: Message
        type: payload
  - title: Live Data
    purpose: realtime
    fields:
      - label: Supplier
        type: provider
      - label: Address
        type: url
      - label: Heartbeat
        type: duration
  - title: Data We Share
  - title: Notes
    applicability: optional
  - title: When It Is Down
    applicability: required
    notApplicable: without-providers
    fields:
      - label: Table
        type: fallback-table
        unlabelled: true
        columns:
          - title: Supplier
            type: provider
          - title: Urgency
            type: choice
            choices: [P0, P1, P2, P3]
          - title: What We Do
`);
if (!('template' in parsed)) throw new Error(JSON.stringify(parsed));

/** A team's own template with a section of each kind, in other words than ours, and none that would tell it. */
export const VENDOR_SERVICES = parsed.template;
