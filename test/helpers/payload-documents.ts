/** A data-sync document whose push section shows this under its payload label. */
export function pushDocument(payload: string, provider = 'FCM'): string {
  return `## Push Notifications (Mobile/Web)

- **Provider:** ${provider}
- **Standard Payload Structure:**

${payload}
`;
}

/** The same with a fence around it. */
export function fencedPayload(json: string, provider = 'FCM', language = 'json'): string {
  return pushDocument(`\`\`\`${language}\n${json}\n\`\`\``, provider);
}
