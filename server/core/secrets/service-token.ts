import type { DetectedSecret } from '../catalogs/facts.ts';

const TOKEN =
  /(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{10,200})\.(eyJ[A-Za-z0-9_-]{10,1000})\.([A-Za-z0-9_-]{20,400})/g;

/**
 * The tokens that open a whole Supabase project (https://supabase.com/docs/guides/api/api-keys): any other JSON
 * web token may be anybody's sample, and runs out. `supabase-demo` signs those of every local installation.
 */
export function* serviceTokens(text: string): Generator<DetectedSecret> {
  for (const match of text.matchAll(TOKEN)) {
    const [whole, header = '', claims = ''] = match;
    const said = decoded(claims);
    if (!said?.includes('"service_role"') || !/"iss"\s*:\s*"supabase"/.test(said)) continue;
    const { index: start } = match;
    const end = start + whole.length;
    const shown = header.length + 1;
    yield { what: 'Supabase service key', start, end, hidden: { start: start + shown, end } };
  }
}

function decoded(base64url: string): string | undefined {
  try {
    return atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}
