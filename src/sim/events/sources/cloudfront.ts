/** A distribution of CloudFront: one record with the request, in response events with the response, too (cloudfront.event). */
import { base64 } from '../../../base/base64.ts';
import { childWord } from '../../../base/random.ts';
import { utf8Bytes } from '../../../base/utf8.ts';
import { isViewerEvent, visibleEdgeBody } from '../../triggers/index.ts';
import type { EventSource, Given } from '../given.ts';
import { type HttpRequest, httpRequest, madeUpId } from './httpRequest.ts';

/** By name in small letters. */
type Headers = Readonly<Record<string, readonly { readonly key: string; readonly value: string }[]>>;

interface Cf {
  readonly config: Readonly<Record<string, unknown>>;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response?: unknown;
}

export const cloudfront: EventSource = { type: 'cloudfront', envelope: (given) => ({ Records: [{ cf: cf(given) }] }) };

/** What a handler returns that does its part: a response of its own where it makes one, else the request or response that it was given. */
export function edgeAnswer(given: Given): unknown {
  const { request, response = null } = cf(given);
  const { responseSize } = given.trigger.settings;
  if (typeof responseSize !== 'number') return response ?? request;
  return {
    status: '200',
    statusDescription: 'OK',
    headers: headers({ 'Content-Type': 'text/html' }),
    body: `… ${responseSize} KB …`,
  };
}

function cf(given: Given): Cf {
  const { trigger } = given;
  const eventType = String(trigger.settings.eventType);
  const domain = `d${madeUpId(trigger.id, 13)}.cloudfront.net`;
  const http = httpRequest(given, domain);
  return {
    config: {
      distributionDomainName: domain,
      distributionId: `E${madeUpId(`${trigger.id}/distribution`, 13).toUpperCase()}`,
      eventType,
      requestId: requestId(http.word),
    },
    request: request(given, http),
    ...(eventType.endsWith('-response') ? { response: originAnswer } : {}),
  };
}

/** The viewer's request as it comes, or as CloudFront sends it on to the origin. */
function request(given: Given, http: HttpRequest): Cf['request'] {
  const { settings } = given.trigger;
  const viewer = isViewerEvent(settings);
  const withBody = settings.includeBody === true;
  return {
    clientIp: http.sourceIp,
    headers: headers({
      Host: viewer ? String(http.headers.host) : ORIGIN,
      'User-Agent': viewer ? http.userAgent : 'Amazon CloudFront',
      ...(viewer ? { Accept: '*/*' } : { 'X-Forwarded-For': http.sourceIp }),
    }),
    // A cache answers what is read, so without a body to look at the request is one.
    method: withBody ? http.method : 'GET',
    querystring: '',
    uri: '/',
    ...(viewer ? {} : { origin }),
    ...(withBody ? { body: body(given, http.body) } : {}),
  };
}

/** cloudfront.viewer-body, cloudfront.origin-body */
function body({ items, trigger }: Given, text: string): unknown {
  const inputTruncated = (items[0]?.size ?? 0) > visibleEdgeBody(trigger.settings);
  return { inputTruncated, action: 'read-only', encoding: 'base64', data: base64(utf8Bytes(text)) };
}

/** A host of the domain that is kept for documentation (RFC 2606). */
const ORIGIN = 'origin.example.org';

const origin = {
  custom: {
    customHeaders: {},
    domainName: ORIGIN,
    keepaliveTimeout: 5,
    path: '',
    port: 443,
    protocol: 'https',
    readTimeout: 30,
    sslProtocols: ['TLSv1.2'],
  },
};

function headers(given: Readonly<Record<string, string>>): Headers {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key.toLowerCase(), [{ key, value }]]));
}

const originAnswer = { headers: headers({ 'Content-Type': 'text/html; charset=UTF-8' }), status: '200', statusDescription: 'OK' };

/** 56 characters, as CloudFront writes them. */
function requestId(word: number): string {
  const bytes = Uint8Array.from({ length: 40 }, (_, i) => childWord(word, 8 + i) & 0xff);
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_');
}
