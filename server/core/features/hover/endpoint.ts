import { listed } from '../../rules/message.ts';
import { apiOf, operationsAt } from '../../spec/integration/endpoints/operations.ts';
import { isOwnEndpoint } from '../../spec/integration/endpoints/own-endpoint.ts';
import { code, line, paragraph } from '../../text/rich-text.ts';
import type { HoverOf } from './hover-context.ts';

/** Whether the provider's API has an endpoint. Undefined for our own, and for an API that we do not know. */
export const endpointHover: HoverOf<'endpoint'> = ({ endpoint, integration }, { facts }) => {
  const api = apiOf(endpoint, integration, facts);
  if (!api || isOwnEndpoint(endpoint, integration, facts)) return undefined;
  const { name } = api.catalog;
  const methods = endpoint.methods.map(({ text }) => text.toUpperCase());
  const known = [...new Set(operationsAt(endpoint.path, api).map(({ method }) => method))];
  const has = methods.every((method) => known.includes(method));
  const verdict =
    known.length === 0
      ? `The API of ${name}, as far as we know it, has no such path.`
      : has
        ? `The API of ${name} has it${methods.length === 0 ? ` with ${listed(known, 'and')}` : ''}.`
        : `The API of ${name}, as far as we know it, has this path with ${listed(known, 'and')} only.`;
  return [
    paragraph(line`${code([methods.join('|'), endpoint.path].join(' '))} · endpoint of ${name}`),
    paragraph([verdict]),
  ];
};
