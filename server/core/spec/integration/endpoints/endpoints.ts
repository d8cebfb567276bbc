import type { DecodedText } from '../../../text/decoded-text.ts';
import { eachOnce } from '../../../text/each-once.ts';
import { Memo } from '../../../text/memo.ts';
import { type Integration, slotsOf } from '../integration.ts';
import type { Endpoint } from './endpoint.ts';
import { type EndpointPlace, endpointPlacesIn } from './endpoint-places.ts';
import { endpointsInCode } from './endpoints-in-code.ts';
import { endpointsIn } from './endpoints-in-text.ts';

const known = new Memo<Integration, readonly Endpoint[]>();

/** The endpoints of an integration, in order. Whatever is no method with a path, or a path in code, is none. */
export function endpointsOf(integration: Integration): readonly Endpoint[] {
  let endpoints = known.get(integration);
  if (!endpoints) {
    endpoints = slotsOf(integration, 'endpoints').flatMap(({ value, blocks }) =>
      [...placesOf(value), ...endpointPlacesIn(blocks)].flatMap((place) =>
        place.kind === 'code' ? endpointsInCode(place.block) : endpointsIn(place),
      ),
    );
    // One table may be read under its label and by its columns.
    endpoints = eachOnce(endpoints);
    known.set(integration, endpoints);
  }
  return endpoints;
}

function placesOf(value: DecodedText): EndpointPlace[] {
  return value.isBlank ? [] : [{ kind: 'text', text: value, method: undefined, whole: value.span }];
}
