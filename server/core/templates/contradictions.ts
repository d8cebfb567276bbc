import { comparableForms } from '../text/comparable.ts';
import { aliasesOf } from './aliases.ts';
import { idOf } from './id.ts';
import type {
  ColumnSource,
  FieldSource,
  SectionSource,
  TemplateSource,
} from './template-source.ts';
import type { Path } from './yaml/problem.ts';

/** A template that keeps its schema and yet cannot work: where, and why. */
export interface Contradiction {
  readonly path: Path;
  readonly message: string;
}

type Part = Pick<ColumnSource, 'id' | 'aliases'> & {
  readonly title?: string;
  readonly label?: string;
};

const MAX_LEVELS = 5;

/** What a template says against itself, in the order of its text. */
export function* contradictions(template: TemplateSource): Generator<Contradiction> {
  if (['false', 'true', 'auto', 'none'].includes(template.id)) {
    yield {
      path: ['id'],
      message: `'${template.id}' cannot be a template's id: it has a meaning of its own where ids are written.`,
    };
  }
  yield* inFields(template.metadata ?? [], ['metadata']);
  yield* inSections(template.sections, ['sections'], 1);
}

function* inSections(
  sections: readonly SectionSource[],
  path: Path,
  level: number,
): Generator<Contradiction> {
  if (level > MAX_LEVELS) {
    yield { path, message: `Sections may be nested ${MAX_LEVELS} levels deep at most.` };
    return;
  }
  yield* doubles(sections, path, 'section');
  const numbers = new Map<number, string>();
  let repeating: string | undefined;
  for (const [index, section] of sections.entries()) {
    const here = [...path, index];
    const { number, title } = section;
    if (number !== undefined && numbers.has(number)) {
      yield {
        path: [...here, 'number'],
        message: `Number ${number} is taken by the section '${numbers.get(number)}'.`,
      };
    }
    if (number !== undefined) numbers.set(number, title);
    if (section.repeats && repeating !== undefined) {
      yield {
        path: [...here, 'repeats'],
        message: `Only one section of a level may repeat, and '${repeating}' does.`,
      };
    }
    if (section.repeats) repeating = title;
    yield* inFields(section.fields ?? [], [...here, 'fields']);
    yield* inSections(section.sections ?? [], [...here, 'sections'], level + 1);
  }
}

/** Types whose values may stand in a table without a label, which is known by a column's title. */
const LISTS: ReadonlySet<string> = new Set([
  'webhook-events',
  'template-variables',
  'endpoints',
  'error-responses',
]);

function* inFields(fields: readonly FieldSource[], path: Path): Generator<Contradiction> {
  yield* doubles(fields, path, 'field');
  for (const [index, field] of fields.entries()) {
    const here = [...path, index];
    yield* needs(field, here, 'choice', 'choices');
    yield* needs(field, here, 'email-triggers', 'fields');
    if (!LISTS.has(field.type ?? 'text')) yield* needs(field, here, 'fallback-table', 'columns');
    const twin = fields
      .slice(0, index)
      .find((other) => field.unlabelled && other.unlabelled && other.type === field.type);
    if (twin) {
      yield {
        path: here,
        message: `'${field.label}' and '${twin.label}' are both unlabelled and of one type: nothing tells them apart.`,
      };
    }
    yield* doubles(field.columns ?? [], [...here, 'columns'], 'column');
    for (const [number, column] of (field.columns ?? []).entries()) {
      yield* needs(column, [...here, 'columns', number], 'choice', 'choices');
    }
    yield* inFields(field.fields ?? [], [...here, 'fields']);
  }
}

/** A property that a type cannot do without, and that no other type knows. */
function* needs<P extends 'choices' | 'fields' | 'columns'>(
  part: { readonly type?: string; readonly title?: string; readonly label?: string } & {
    readonly [K in P]?: readonly unknown[];
  },
  path: Path,
  type: string,
  property: P,
): Generator<Contradiction> {
  const name = part.label ?? part.title;
  const given = (part[property]?.length ?? 0) > 0;
  if (part.type === type && !given)
    yield { path, message: `'${name}' is of type '${type}' and needs '${property}'.` };
  if (part.type !== type && given) {
    yield {
      path: [...path, property],
      message: `'${property}' belong to the type '${type}', and '${name}' is of type '${part.type ?? 'text'}'.`,
    };
  }
}

/** Neighbours that share an id, a title or an alias: a reader could not tell which is meant. */
function* doubles(parts: readonly Part[], path: Path, kind: string): Generator<Contradiction> {
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const [index, part] of parts.entries()) {
    const title = part.title ?? part.label ?? '';
    const id = part.id ?? idOf(title);
    if (id === '') {
      yield {
        path: [...path, index],
        message: `'${title}' needs an 'id': none can be made of its letters.`,
      };
    } else if (ids.has(id)) {
      yield {
        path: [...path, index],
        message: `The id '${id}' is taken by the ${kind} '${ids.get(id)}'.`,
      };
    }
    ids.set(id, title);
    const own = new Set([title, ...aliasesOf(part)].flatMap(comparableForms));
    const taken = [...own].find((form) => titles.has(form));
    if (taken !== undefined) {
      yield {
        path: [...path, index],
        message: `'${title}' and the ${kind} '${titles.get(taken)}' are both known as '${taken}'.`,
      };
    }
    for (const form of own) titles.set(form, title);
  }
}
