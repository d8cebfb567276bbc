import type { ProviderNames } from '../catalogs/provider-names.ts';
import { comparable } from '../text/comparable.ts';

/** What ties a provider to the end of a title: "Push Notifications via FCM". */
const LINK_WORD = / (?:via|with|by|using|through|on|from|con|com|avec|mit|dengan|через)$/;

/**
 * What is left of a title or label without the provider's name before or behind it, in comparable form:
 * "Stripe Payment Integration" is "payment integration". Empty where it names none there.
 */
export function withoutProvider(title: string, providers: ProviderNames): string[] {
  const words = title.split(/\s+/);
  if (words.length < 2) return [];
  return [words.slice(1), words.slice(0, -1)].flatMap((rest, i) => {
    const provider = i === 0 ? words[0] : words.at(-1);
    return providers.named(provider ?? '')
      ? [
          comparable(rest.join(' ').replace(/(?<![\s:–—-])[\s:–—-]+$|^[\s:–—-]+/g, '')).replace(
            LINK_WORD,
            '',
          ),
        ]
      : [];
  });
}
