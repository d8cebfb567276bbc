import { type Reference, referencesIn } from '../spec/integration/references/references.ts';
import type { Edit } from '../text/edit.ts';
import { quote } from './message.ts';
import type { Fix, Rule } from './rule.ts';

export const brokenReference: Rule = {
  meta: {
    id: 'broken-reference',
    severity: 'warning',
    scope: 'content',
    quietWhileUnfilled: true,
    summary: 'A file that the document refers to is not there',
    examples: {
      bad: `---
integration-spec: data-sync
---

# 04 - 3rd Party Integrations & Data Sync

**Reference:** docs/01-Business-Requirements.md
`,
      good: `---
integration-spec: data-sync
---

# 04 - 3rd Party Integrations & Data Sync

**Reference:** docs/01-business-requirements.md, docs/05-monetization-strategy.md (if any)
`,
    },
  },
  *checkSection(outermost, summary, { files }) {
    for (const reference of referencesIn(outermost, summary.template)) {
      const file = files.get(reference.path);
      if (file?.is !== 'missing' || reference.isOptional) continue;
      const { nearMiss } = file;
      const hint = nearMiss
        ? `Its name is ${quote(nearMiss)}: letter case counts, on most servers at least.`
        : 'Correct the path, counted from the workspace or from this document, or write “(if any)” behind it.';
      yield {
        span: { start: reference.start, end: reference.end },
        message: `There is no file ${quote(reference.path)}. ${hint}`,
        fixes: () => (nearMiss ? [rename(reference, nearMiss)] : []),
      };
    }
  },
};

function rename(reference: Reference, path: string): Fix {
  return {
    title: `Replace it with ${quote(path)}`,
    edits: respell(reference, path),
    preferred: true,
    safe: true,
  };
}

/** Letter by letter where only the case differs, so that escapes stay as they are. */
function respell({ text, start, end }: Reference, path: string): Edit[] {
  const written = text.text;
  if (written.toLowerCase() !== path.toLowerCase() || written.length !== path.length) {
    const isAddress = /%[0-9a-f]{2}/i.test(written);
    return [{ span: { start, end }, newText: isAddress ? encodeURI(path) : path }];
  }
  return Array.from(written, (_, i) => i).flatMap((i) =>
    written[i] === path[i] ? [] : [{ span: text.sourceSpan(i, i + 1), newText: path[i] as string }],
  );
}
