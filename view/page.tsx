import type { SpecView } from '../server/core/features/view/spec-view.ts';

/** One document: what it integrates with, and whether it is finished. */
export function Page({ view }: { readonly view: SpecView }) {
  return (
    <main>
      <h1>{view.title}</h1>
    </main>
  );
}
