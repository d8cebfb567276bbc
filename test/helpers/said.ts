import { entitiesOf } from '../../server/core/features/entities/entities.ts';
import type { Finding } from '../../server/core/rules/rule.ts';
import type { Span } from '../../server/core/text/span.ts';
import { type CheckEnvironment, checkText } from '../../server/workspace/checked-document.ts';
import { shape } from './shape.ts';

/** What a finding is about where a document is an export, and what goes with it. */
const ABOUT_FORM = 'payload-fence';

/**
 * What a document says, by template, by entity and by finding, each with the text at its place; equal for
 * a document as Google Docs exports it and as clean Markdown.
 */
export function said(text: string, environment: CheckEnvironment): unknown {
  const { spec, findings } = checkText(text, environment);
  const at = (span: Span) => plain(text.slice(span.start, span.end));
  const entities = spec ? entitiesOf(spec, environment.facts) : [];
  return {
    shape: shape(spec),
    entities: entities.map((entity) => `${entity.means.kind} ${at(entity)}`),
    findings: findings
      .filter(({ rule }) => rule !== ABOUT_FORM)
      // What ends first comes first; an escape or a blank at a line's end moves one end and not the other.
      .sort((a, b) => a.span.start - b.span.start || (a.rule < b.rule ? -1 : 1))
      .map((finding: Finding) => {
        const { severity, rule, message, span } = finding;
        return `${severity} ${rule} ${message} at ${at(span).slice(0, 60)}`;
      }),
  };
}

/** Source text without escapes, bold marks, fences, bullets and line ends. */
function plain(source: string): string {
  return source
    .replace(/^```json([\s\S]*)```$/, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(
      /&(lt|gt|amp|quot);/g,
      (_, name) => ({ lt: '<', gt: '>', amp: '&' })[name as 'lt'] ?? '"',
    )
    .replace(/^[ \t]*[-*+](?= )/gm, '-')
    .replace(/:?-{2,}/g, '---')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim();
}
