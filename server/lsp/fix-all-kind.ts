/** The kind of the code action that applies all safe fixes. */
export const FIX_ALL_KIND = 'source.fixAll.integrationSpec';
