import { PageHostContext } from './host.ts';
import { Page } from './page.tsx';
import { type Counted, NUMBERS, type ReportedSpec, type SpecReport } from './reported.ts';

/** All specs, one below the other; of several there is a table that says how far each is. */
export function Report({ report }: { readonly report: SpecReport }) {
  const { specs, unread } = report;
  return (
    <>
      {(specs.length > 1 || unread.length > 0) && (
        <header class="spec report-head">
          <h1>Integration report</h1>
          {specs.length > 1 && <Contents report={report} />}
          {unread.length > 0 && <Unread files={unread} />}
        </header>
      )}
      <main>
        {specs.map((spec, i) => (
          <Spec key={spec.path} spec={spec} anchors={anchorsOf(i)} />
        ))}
      </main>
    </>
  );
}

function Contents({ report }: { readonly report: SpecReport }) {
  const { specs } = report;
  return (
    <nav aria-label="Specs">
      <table class="table report-contents">
        <thead>
          <tr>
            <th scope="col">{specs.length.toLocaleString('en')} specs</th>
            {NUMBERS.map(([title]) => (
              <th key={title} scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {specs.map(({ path, view }, i) => (
            <tr key={path}>
              <th scope="row">
                <a href={`#${anchorsOf(i)}spec`}>{view.title || path}</a>
                <span class="path">{path}</span>
              </th>
              <Numbers of={view} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <Numbers of={report} />
          </tr>
        </tfoot>
      </table>
    </nav>
  );
}

function Numbers({ of }: { readonly of: Counted }) {
  return (
    <>
      {NUMBERS.map(([title, count]) => (
        <td key={title} class="number" data-title={title}>
          {count(of).toLocaleString('en')}
        </td>
      ))}
    </>
  );
}

function Unread({ files }: { readonly files: SpecReport['unread'] }) {
  return (
    <section class="report-unread" aria-labelledby="unread">
      <h2 id="unread">Not read</h2>
      <ul>
        {files.map(({ path, problem }) => (
          <li key={path}>
            <code>{path}</code>: {problem}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SpecProps {
  readonly spec: ReportedSpec;
  readonly anchors: string;
}

function Spec({ spec: { path, view, lineOf, addressOf }, anchors }: SpecProps) {
  return (
    <section class="report-spec" id={`${anchors}spec`} aria-labelledby={`${anchors}title`}>
      <p class="path">{path}</p>
      <PageHostContext.Provider value={{ lineOf, addressOf, anchors }}>
        <Page view={view} />
      </PageHostContext.Provider>
    </section>
  );
}

/** What the ids of one spec begin with. */
function anchorsOf(index: number): string {
  return `s${index + 1}-`;
}
