/** The prefix of our settings, too: that is where the library looks for `trace.server`. */
export const CLIENT_ID = 'integrationSpec';
export const CLIENT_NAME = 'Integration Spec';
