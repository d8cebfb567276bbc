import type { PartView, SectionView, Shown } from '../server/core/features/view/spec-view.ts';
import { ProgressBar } from './bar.tsx';
import { Fold } from './fold.tsx';
import { usePageHost } from './host.ts';
import { Mark } from './mark.tsx';
import { Offer } from './offer.tsx';
import { Place, PlaceOf } from './place.tsx';
import { Rest } from './rest.tsx';
import { askedFor, leftToDo, named, STATE_WORDS } from './words.ts';

/** Per section of the template what is there, and what is not. What is finished is folded up. */
export function Completeness({ sections }: { readonly sections: Shown<SectionView> }) {
  return (
    <>
      <SectionList sections={sections.items} isOutermost />
      <Rest of={sections} />
    </>
  );
}

interface Depth {
  readonly isOutermost: boolean;
}

function SectionList({
  sections,
  isOutermost,
}: Depth & { readonly sections: readonly SectionView[] }) {
  if (sections.length === 0) return null;
  return (
    <ul class="sections">
      {sections.map((section) => (
        <li key={section.key} class={`section ${section.state}`}>
          <SectionRow section={section} isOutermost={isOutermost} />
        </li>
      ))}
    </ul>
  );
}

function SectionRow({ section, isOutermost }: Depth & { readonly section: SectionView }) {
  const { key, title, at, reason, parts, sections, progress } = section;
  const summary = <Summary section={section} isOutermost={isOutermost} />;
  return (
    <>
      <PlaceOf at={at} name={named(title)} />
      {parts.length + sections.length === 0 ? (
        <div class="summary">{summary}</div>
      ) : (
        <Fold id={key} open={leftToDo(progress) > 0} summary={summary}>
          <Parts parts={parts} />
          <SectionList sections={sections} isOutermost={false} />
        </Fold>
      )}
      {reason && <p class="reason">{reason}</p>}
    </>
  );
}

function Summary({ section, isOutermost }: Depth & { readonly section: SectionView }) {
  const { title, state, progress } = section;
  const applicable = askedFor(progress) - progress['not-applicable'];
  const Title = isOutermost ? 'h3' : 'span';
  return (
    <>
      <Mark of={state} />
      <Title class="title">{named(title)}</Title>
      <span class="extent">
        {applicable === 0 ? STATE_WORDS[state] : `${progress.done} of ${applicable}`}
      </span>
      {isOutermost && applicable > 0 && <ProgressBar progress={progress} />}
    </>
  );
}

/** What is to be done comes first. */
function Parts({ parts }: { readonly parts: readonly PartView[] }) {
  if (parts.length === 0) return null;
  const gaps = parts.filter(isGap);
  const settled = parts.filter((part) => !isGap(part));
  return (
    <ul class="parts">
      {[...gaps, ...settled].map((part) => (
        <Cell key={part.key} part={part} />
      ))}
    </ul>
  );
}

function isGap({ state }: PartView): boolean {
  return state === 'missing' || state === 'placeholder';
}

function Cell({ part }: { readonly part: PartView }) {
  const { key, name, state, at, reason, work } = part;
  const host = usePageHost();
  return (
    <li class={`part ${state}`}>
      <Mark of={state} />
      <div>
        <span class="name">
          <Place at={at}>{named(name)}</Place>
        </span>{' '}
        <span class={state === 'done' ? 'hidden' : 'state'}>
          {reason ? `${STATE_WORDS[state]}: ${reason}` : STATE_WORDS[state]}
        </span>
        {work && host.work && <Offer does={work} preferred onClick={() => host.work?.(key)} />}
      </div>
    </li>
  );
}
