/** Amazon API Gateway: payload format 1.0 from a REST API, 2.0 from an HTTP API. */
import { childWord } from '../../../base/random.ts';
import { hexDigits } from '../../../base/uuid.ts';
import { ACCOUNT, REGION } from '../../iam/world.ts';
import { epochMilliseconds } from '../../logs/timestamp.ts';
import { requestTime } from '../envelopeTime.ts';
import type { EventSource, Given } from '../given.ts';
import { httpRequest, httpRequestId, madeUpId, payloadTwo } from './httpRequest.ts';

export const apiGateway: EventSource = {
  type: 'api-gateway',
  envelope: (given) => (given.trigger.settings.apiType === 'HTTP' ? httpApi(given) : restApi(given)),
};

/** In permissions, too, the trigger's id is the API's. */
const domainOf = ({ trigger }: Given): string => `${trigger.id}.execute-api.${REGION}.amazonaws.com`;

function httpApi(given: Given): unknown {
  const domain = domainOf(given);
  const requestId = extendedId(httpRequest(given, domain).word);
  return payloadTwo(given, { apiId: given.trigger.id, domain, routeKey: 'POST /', requestId });
}

function restApi(given: Given): unknown {
  const domain = domainOf(given);
  const request = httpRequest(given, domain);
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [inCapitals(name), value]);
  return {
    resource: '/',
    path: '/',
    httpMethod: request.method,
    headers: Object.fromEntries(headers),
    multiValueHeaders: Object.fromEntries(headers.map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    requestContext: {
      resourceId: madeUpId(given.trigger.id, 10),
      resourcePath: '/',
      httpMethod: request.method,
      extendedRequestId: extendedId(request.word),
      requestTime: requestTime(given.time),
      path: '/prod/',
      accountId: ACCOUNT,
      protocol: 'HTTP/1.1',
      stage: 'prod',
      domainPrefix: given.trigger.id,
      requestTimeEpoch: epochMilliseconds(given.time),
      requestId: httpRequestId(request),
      identity: { ...nobodyKnown, sourceIp: request.sourceIp, userAgent: request.userAgent },
      domainName: domain,
      apiId: given.trigger.id,
    },
    body: request.body,
    isBase64Encoded: false,
  };
}

/** An API without an authorizer knows nothing of who calls. */
const nobodyKnown = {
  cognitoIdentityPoolId: null,
  accountId: null,
  cognitoIdentityId: null,
  caller: null,
  principalOrgId: null,
  accessKey: null,
  cognitoAuthenticationType: null,
  cognitoAuthenticationProvider: null,
  userArn: null,
  user: null,
};

const inCapitals = (name: string): string => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());

const extendedId = (word: number): string => `${hexDigits(childWord(word, 3), 15)}=`;
