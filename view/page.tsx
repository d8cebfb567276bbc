import type { ComponentChild } from 'preact';
import type { Shown, SpecView } from '../server/core/features/view/spec-view.ts';
import { Chapter, type ChapterId, useAnchor } from './chapter.tsx';
import { Completeness } from './completeness.tsx';
import { Contents } from './contents.tsx';
import { Fallbacks } from './fallbacks.tsx';
import { Findings } from './findings.tsx';
import { Flows } from './flows.tsx';
import { Head } from './head.tsx';
import { Integrations } from './integrations.tsx';
import { Mails } from './mails.tsx';
import { IntegrationMap } from './map/integration-map.tsx';
import { systemName } from './map/system-name.ts';
import { Pushes } from './pushes.tsx';
import { RealtimeEvents } from './realtime.tsx';

/** A part of the page: it is left out where its list is empty. */
interface Part {
  readonly id: ChapterId;
  readonly list: Shown<unknown>;
  readonly note: string;
  readonly body: ComponentChild;
}

/** One document: what it integrates with, and whether it is finished. To stand in the `main` of a page. */
export function Page({ view }: { readonly view: SpecView }) {
  const parts = partsOf(view).filter(({ list }) => list.total > 0);
  return (
    <article class="spec" aria-labelledby={useAnchor('title')}>
      <Head view={view} />
      {parts.length === 0 && <Nothing />}
      {parts.length > 1 && <Contents chapters={parts.map(({ id, list }) => [id, list.total])} />}
      {parts.map(({ id, note, body }) => (
        <Chapter key={id} id={id} note={note}>
          {body}
        </Chapter>
      ))}
    </article>
  );
}

function partsOf(view: SpecView): readonly Part[] {
  const { integrations, sections, mails, pushes, flows, realtime, fallbacks, findings } = view;
  const system = systemName(view);
  return [
    {
      id: 'map',
      list: integrations,
      note: 'Who our system talks to, and who talks back.',
      body: (
        <>
          <IntegrationMap integrations={integrations} system={system} />
          <Integrations integrations={integrations} />
        </>
      ),
    },
    {
      id: 'completeness',
      list: sections,
      note: 'What is there, and what is not yet.',
      body: <Completeness sections={sections} />,
    },
    {
      id: 'mails',
      list: mails,
      note: 'What each mail needs, with samples.',
      body: <Mails mails={mails} />,
    },
    {
      id: 'pushes',
      list: pushes,
      note: 'As a phone would show them.',
      body: <Pushes pushes={pushes} />,
    },
    {
      id: 'flows',
      list: flows,
      note: 'What providers tell us, in order.',
      body: <Flows flows={flows} system={system} />,
    },
    {
      id: 'realtime',
      list: realtime,
      note: 'As seen from our system.',
      body: <RealtimeEvents events={realtime} />,
    },
    {
      id: 'fallbacks',
      list: fallbacks,
      note: 'What happens when a provider is down.',
      body: <Fallbacks fallbacks={fallbacks} />,
    },
    {
      id: 'findings',
      list: findings,
      note: 'By rule, graver ones first.',
      body: <Findings findings={findings} />,
    },
  ];
}

function Nothing() {
  return (
    <div class="nothing">
      <p>Nothing to show yet.</p>
      <p>
        Name a provider under a heading, with its webhook events, e-mails or payloads, and it
        appears here.
      </p>
    </div>
  );
}
