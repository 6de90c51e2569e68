/** A function URL: payload format 2.0, with the caller's identity where callers must sign. */

import { callerContext } from '../../iam/requesters.ts';
import { ACCOUNT, REGION } from '../../iam/world.ts';
import type { EventSource } from '../given.ts';
import { CALLER_ID } from '../senderId.ts';
import { httpRequest, httpRequestId, madeUpId, payloadTwo } from './httpRequest.ts';

/** What a signed request tells of its sender. */
const authorizer = {
  iam: {
    accessKey: 'AKIAEXAMPLE',
    accountId: ACCOUNT,
    callerId: CALLER_ID,
    cognitoIdentity: null,
    principalOrgId: null,
    userArn: callerContext['aws:PrincipalArn'],
    userId: CALLER_ID,
  },
};

export const functionUrl: EventSource = {
  type: 'function-url',
  envelope: (given) => {
    const { trigger } = given;
    const apiId = madeUpId(`${trigger.function}:${trigger.qualifier ?? ''}`, 32);
    const domain = `${apiId}.lambda-url.${REGION}.on.aws`;
    const requestId = httpRequestId(httpRequest(given, domain));
    const isOpen = trigger.settings.authType === 'NONE';
    return payloadTwo(given, { apiId, domain, routeKey: '$default', requestId, ...(isOpen ? { accountId: 'anonymous' } : { authorizer }) });
  },
};
