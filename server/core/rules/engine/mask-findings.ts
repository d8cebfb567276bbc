import type { Facts } from '../../catalogs/facts.ts';
import { type Mask, maskOf } from '../../spec/mask.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Finding } from '../rule.ts';

/** The findings as they may be shown: whatever rule quotes the document, no credential of it is in what is said. */
export function maskFindings(spec: Spec, facts: Facts, findings: readonly Finding[]): Finding[] {
  const mask = maskOf(spec, facts);
  return mask ? findings.map((finding) => masked(finding, mask)) : [...findings];
}

function masked(finding: Finding, { hide }: Mask): Finding {
  const { message, related, fixes } = finding;
  return {
    ...finding,
    message: hide(message),
    ...(related && {
      related: related.map((place) => ({ ...place, message: hide(place.message) })),
    }),
    fixes: () => fixes().map((fix) => ({ ...fix, title: hide(fix.title) })),
  };
}
