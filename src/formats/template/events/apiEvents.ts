/** SAM events of Amazon API Gateway. */
import { group, ignored, type Property, seconds, type Target } from '../properties.ts';
import type { SamEvent } from './samEvent.ts';

const route = ignored('All requests of a trigger are alike, so path and method make no difference.');

/** The API of the template that an event names; its throttling comes along. */
const ofApi: Property = {
  treatment: 'read',
  becomes: '`throttle`, if the API limits its stage',
  read: (value, target, { context }) => {
    if (value.kind === 'reference') Object.assign(target, structuredClone(context.apis.get(value.logicalId) ?? {}));
  },
};

const isOfType = (apiType: string) => (target: Target) => {
  target.apiType = apiType;
};

export const api: SamEvent = {
  type: 'Api',
  trigger: 'api-gateway',
  properties: {
    Path: route,
    Method: route,
    RestApiId: ofApi,
    TimeoutInMillis: seconds('timeout', { unit: 1 / 1000 }),
    Auth: ignored('Who may call is not simulated.'),
    RequestModel: ignored('Models of requests are not simulated.'),
    RequestParameters: ignored('Parameters of requests are not simulated.'),
    ResponseTransferMode: ignored('Streaming through an API is not simulated.'),
  },
  finish: isOfType('REST'),
};

export const httpApi: SamEvent = {
  type: 'HttpApi',
  trigger: 'api-gateway',
  properties: {
    Path: route,
    Method: route,
    ApiId: ofApi,
    TimeoutInMillis: seconds('timeout', { unit: 1 / 1000 }),
    PayloadFormatVersion: ignored('The shape of the event does not change how it is handled.'),
    Auth: ignored('Who may call is not simulated.'),
    RouteSettings: group('`throttle`', {
      ThrottlingRateLimit: throttling('rate'),
      ThrottlingBurstLimit: throttling('burst'),
      DetailedMetricsEnabled: ignored('Metrics of an API are not simulated.'),
    }),
  },
  finish: isOfType('HTTP'),
};

/** One number of a stage's token bucket. */
export function throttling(key: 'rate' | 'burst'): Property {
  return {
    treatment: 'read',
    becomes: `\`throttle.${key}\``,
    read: (value, target, place) => {
      const number = Number(place.context.textOf(value));
      if (!Number.isFinite(number)) return place.note('ignored', 'It is not a number.');
      target.throttle = { ...(target.throttle as Target | undefined), [key]: number };
    },
  };
}
