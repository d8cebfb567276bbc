import type { FindingView, Shown } from '../server/core/features/view/spec-view.ts';
import { Fold } from './fold.tsx';
import { usePageHost } from './host.ts';
import { Mark } from './mark.tsx';
import { Offer } from './offer.tsx';
import { Place } from './place.tsx';
import { Rest } from './rest.tsx';
import { countFindings, named } from './words.ts';

/** All findings by their rules, graver ones first. */
export function Findings({ findings }: { readonly findings: Shown<FindingView> }) {
  return (
    <>
      <ul class="rules">
        {byRule(findings.items).map((group) => (
          <Group key={groupKey(group[0])} findings={group} />
        ))}
      </ul>
      <Rest of={findings} />
    </>
  );
}

type Findings = readonly [FindingView, ...FindingView[]];

/** They come sorted by severity and rule: neighbours are put together. */
function byRule(findings: readonly FindingView[]): readonly Findings[] {
  const groups: [FindingView, ...FindingView[]][] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last && groupKey(last[0]) === groupKey(finding)) last.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

function groupKey({ severity, rule }: FindingView): string {
  return `${severity} ${rule}`;
}

function Group({ findings }: { readonly findings: Findings }) {
  const [{ severity, rule }] = findings;
  const isGrave = severity === 'error' || severity === 'warning';
  const summary = (
    <>
      <Mark of={severity} />
      <h3 class="title">{named(rule)}</h3>
      <span class="extent">{countFindings(findings.length, severity)}</span>
    </>
  );
  return (
    <li class="rule">
      <Fold id={groupKey(findings[0])} open={isGrave} summary={summary}>
        <ul class="findings">
          {findings.map((finding, index) => (
            <Row key={rowKey(findings, index)} finding={finding} />
          ))}
        </ul>
      </Fold>
    </li>
  );
}

/** Where a finding stands changes with each edit before it, and with its key a focused button would be another. */
function rowKey(findings: Findings, index: number): string {
  const message = findings[index]?.message ?? '';
  const before = findings.slice(0, index).filter((other) => other.message === message);
  return `${before.length} ${message}`;
}

function Row({ finding }: { readonly finding: FindingView }) {
  const { fix } = usePageHost();
  return (
    <li class="finding">
      <p>
        <Place at={finding.at}>{named(finding.message)}</Place>
      </p>
      {fix && finding.fixes.length > 0 && (
        <p class="offers">
          {finding.fixes.map(({ title, preferred }, index) => (
            <Offer
              key={title}
              does={title}
              preferred={preferred}
              onClick={() => fix(finding, index)}
            />
          ))}
        </p>
      )}
    </li>
  );
}
