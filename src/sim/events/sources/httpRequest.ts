/** The HTTP request of a client, as the APIs in front of a function describe it. */
import { childWord, textWord } from '../../../base/random.ts';
import { utf8Bytes } from '../../../base/utf8.ts';
import { uuidOf } from '../../../base/uuid.ts';
import { ACCOUNT } from '../../iam/world.ts';
import { epochMilliseconds } from '../../logs/timestamp.ts';
import { traceIdOf } from '../../logs/traceId.ts';
import { bodyText } from '../bodyText.ts';
import { requestTime } from '../envelopeTime.ts';
import type { Given } from '../given.ts';

export interface HttpRequest {
  readonly method: 'POST';
  readonly body: string;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** What the ids of this attempt follow from: a client that tries again sends another request. */
  readonly word: number;
}

/** The request behind an attempt, to the host `domain`. */
export function httpRequest({ trace, items, request, time, attempt }: Given, domain: string): HttpRequest {
  const word = childWord(items[0]?.identity ?? request, attempt);
  const body = bodyText(items[0]?.body);
  // An address of the block that is kept for documentation (RFC 5737).
  const sourceIp = `203.0.113.${1 + ((word >>> 0) % 254)}`;
  const userAgent = 'curl/8.14.1';
  const headers = {
    accept: '*/*',
    'content-length': String(utf8Bytes(body).length),
    'content-type': 'application/json',
    host: domain,
    'user-agent': userAgent,
    'x-amzn-trace-id': `Root=${traceIdOf(trace, request, attempt, time)}`,
    'x-forwarded-for': sourceIp,
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
  };
  return { method: 'POST', body, headers, sourceIp, userAgent, word };
}

/** What payload format 2.0 depends on beside the request. */
export interface PayloadTwo {
  readonly apiId: string;
  readonly domain: string;
  readonly routeKey: string;
  readonly requestId: string;
  /** Absent where nobody had to sign. */
  readonly authorizer?: unknown;
  /** Who called, or whose API it is. */
  readonly accountId?: string;
}

/** Payload format version 2.0: HTTP APIs and function URLs. Fields that have nothing to say are left out, as AWS leaves them out. */
export function payloadTwo(given: Given, of: PayloadTwo): unknown {
  const { method, body, headers, sourceIp, userAgent } = httpRequest(given, of.domain);
  return {
    version: '2.0',
    routeKey: of.routeKey,
    rawPath: '/',
    rawQueryString: '',
    headers,
    requestContext: {
      accountId: of.accountId ?? ACCOUNT,
      apiId: of.apiId,
      ...(of.authorizer === undefined ? {} : { authorizer: of.authorizer }),
      domainName: of.domain,
      domainPrefix: of.domain.slice(0, of.domain.indexOf('.')),
      http: { method, path: '/', protocol: 'HTTP/1.1', sourceIp, userAgent },
      requestId: of.requestId,
      routeKey: of.routeKey,
      stage: '$default',
      time: requestTime(given.time),
      timeEpoch: epochMilliseconds(given.time),
    },
    body,
    isBase64Encoded: false,
  };
}

/** The request id of an attempt, in the form of a UUID. */
export const httpRequestId = ({ word }: HttpRequest): string => uuidOf(childWord(word, 2));

/** As many small letters and digits as AWS gives an API or a function URL, the same for the same name. */
export function madeUpId(name: string, length: number): string {
  const word = textWord(name);
  return Array.from({ length }, (_, i) => ((childWord(word, i) >>> 0) % 36).toString(36)).join('');
}
