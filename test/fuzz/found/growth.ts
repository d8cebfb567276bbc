/** Texts that once cost more than their length: what stands first, and what follows over and over. */
export const FOUND: readonly (readonly [about: string, head: string, unit: string])[] = [
  [
    'labels of events with none below them',
    '# External APIs\n\n## GitHub\n\n- **Base URL:** https://api.github.com\n\n',
    '**Webhook Events:**\n\n| Event | o read |\n\n',
  ],
];
