import type { PushView, Shown } from '../server/core/features/view/spec-view.ts';
import { SizeBar } from './bar.tsx';
import { Mark } from './mark.tsx';
import { Place } from './place.tsx';
import { Rest } from './rest.tsx';
import { bytes } from './words.ts';

/** Each push payload as a phone would show it, what the app gets beside it, and how large it is. */
export function Pushes({ pushes }: { readonly pushes: Shown<PushView> }) {
  return (
    <>
      <ul class="cards">
        {pushes.items.map((push) => (
          <li key={push.at.start} class="push">
            <h3>
              <Place at={push.at}>{push.name.trim() || 'Payload'}</Place>
            </h3>
            <Notification push={push} />
            <Size push={push} />
            {push.problem && (
              <p class="problem">
                <Mark of="warning" />
                {push.problem}
              </p>
            )}
            <Data data={push.data} />
          </li>
        ))}
      </ul>
      <Rest of={pushes} />
    </>
  );
}

function Notification({ push: { title, body, provider } }: { readonly push: PushView }) {
  if (!title && !body) return <p class="notification silent">A phone shows nothing.</p>;
  return (
    <div class="notification">
      <svg class="app" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect x="1" y="1" width="30" height="30" rx="8" />
        <path d="M10 20h12l-2-3v-4a4 4 0 0 0-8 0v4zM14 22.5a2 2 0 0 0 4 0" />
      </svg>
      <div class="text">
        {provider && <p class="by">{provider}</p>}
        {title && <p class="title">{title}</p>}
        {body && <p>{body}</p>}
      </div>
    </div>
  );
}

function Size({ push: { bytes: size, limit } }: { readonly push: PushView }) {
  if (limit === undefined) return <p class="size">{bytes(size)}</p>;
  return (
    <div class="size">
      <SizeBar size={size} limit={limit} />
      <p>
        {bytes(size)} of {bytes(limit)}
        {size > limit && (
          <span class="problem">
            <Mark of="error" />
            too large
          </span>
        )}
      </p>
    </div>
  );
}

function Data({ data }: { readonly data: PushView['data'] }) {
  if (data.length === 0) return null;
  return (
    <dl class="data">
      {data.map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
