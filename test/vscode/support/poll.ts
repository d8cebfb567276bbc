/**
 * Asks again and again until the answer is there, and returns it.
 * An attempt that throws counts as no answer: VS Code cancels requests while extensions register.
 */
export async function poll<T>(
  what: string,
  attempt: () => T | Promise<T>,
  limitMs = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await attempt();
      if (answer) return answer as NonNullable<T>;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `waited ${limitMs} ms for ${what}${last ? `; the last attempt failed: ${last}` : ''}`,
  );
}
