import type { Progress, SpecView } from '../server/core/features/view/spec-view.ts';
import { SEVERITIES } from '../server/core/rules/rule.ts';
import { ProgressBar } from './bar.tsx';
import { useAnchor } from './chapter.tsx';
import { Mark } from './mark.tsx';
import { askedFor, count, countFindings, leftToDo } from './words.ts';

/** The answer at a glance: which document this is, and whether it is finished. */
export function Head({ view }: { readonly view: SpecView }) {
  const { title, template, progress } = view;
  return (
    <header class="head">
      <p class="template">{template?.title ?? 'An integration document without a template'}</p>
      <h1 id={useAnchor('title')}>{title.trim() || 'Untitled'}</h1>
      <div class="answer">
        <Verdict view={view} />
        <FindingCounts counts={view.findingCounts} />
      </div>
      {askedFor(progress) > 0 && (
        <>
          <ProgressBar progress={progress} />
          <Legend progress={progress} />
        </>
      )}
    </header>
  );
}

/** Read out when it changes: it is short, and the only thing on the page that is. */
function Verdict({ view: { progress, findingCounts } }: { readonly view: SpecView }) {
  const left = leftToDo(progress);
  const isFull = left === 0 && askedFor(progress) > 0;
  const isRight = findingCounts.error + findingCounts.warning === 0;
  return (
    <p class="verdict" role="status">
      {left > 0 && `${left} left to do`}
      {isFull && !isRight && 'Nothing is missing'}
      {isFull && isRight && (
        <>
          <Mark of="complete" />
          Complete
        </>
      )}
    </p>
  );
}

function FindingCounts({ counts }: { readonly counts: SpecView['findingCounts'] }) {
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return <p class="counts">No findings</p>;
  return (
    <ul class="counts">
      {found.map((severity) => (
        <li key={severity}>
          <Mark of={severity} />
          {countFindings(counts[severity], severity)}
        </li>
      ))}
    </ul>
  );
}

/** What the bar shows, in words. */
function Legend({ progress }: { readonly progress: Progress }) {
  const { done, missing, placeholder, 'not-applicable': notApplicable } = progress;
  const words = [
    ['done', `${done} of ${askedFor(progress)} done`, true],
    ['missing', `${missing} missing`, missing > 0],
    ['placeholder', count(placeholder, 'placeholder'), placeholder > 0],
    ['not-applicable', `${notApplicable} not applicable`, notApplicable > 0],
  ] as const;
  return (
    <ul class="legend">
      {words.map(
        ([state, text, isThere]) =>
          isThere && (
            <li key={state}>
              <Mark of={state} />
              {text}
            </li>
          ),
      )}
    </ul>
  );
}
