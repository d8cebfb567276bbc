import type { SecretDetector } from '../catalogs/facts.ts';

/** Loads the detectors of credentials: nearly no document has a use for them, so they are a chunk of their own. */
export async function loadSecretDetector(): Promise<SecretDetector> {
  const { detectSecrets } = await import('./detect.ts');
  return detectSecrets;
}
