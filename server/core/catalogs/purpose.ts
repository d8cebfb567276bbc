/** What an integration is for. */
export type Purpose = 'payment' | 'email' | 'push' | 'realtime' | 'other';
