/** The requesters of the simulator and what a request of theirs says about itself. */
import { functionArn, roleArn, sessionArn } from './arn.ts';
import type { RequestContext } from './contextKeys.ts';
import type { Requester } from './principal.ts';
import { ACCOUNT, REGION } from './world.ts';

/** The code of a function, acting as its execution role. */
export function functionRequester(functionName: string): Requester {
  return { kind: 'session', account: ACCOUNT, roleArn: roleArn(functionName), sessionArn: sessionArn(functionName) };
}

/** The condition keys of a call that a function makes. There is no aws:username: a role has none, and no clock tells aws:CurrentTime. */
export function functionContext(functionName: string): RequestContext {
  return {
    'aws:PrincipalArn': roleArn(functionName),
    'aws:PrincipalAccount': ACCOUNT,
    'aws:PrincipalType': 'AssumedRole',
    'aws:userid': `AROAEXAMPLE:${functionName}`,
    'aws:PrincipalIsAWSService': 'false',
    'aws:ResourceAccount': ACCOUNT,
    'aws:RequestedRegion': REGION,
    'aws:SecureTransport': 'true',
    'lambda:SourceFunctionArn': functionArn(functionName),
  };
}

/** A program of the account that invokes functions (iam.trusted-callers). */
export const caller: Requester = { kind: 'user', account: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:user/caller` };

/** The condition keys of a request of the caller. */
export const callerContext: RequestContext = {
  'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:user/caller`,
  'aws:PrincipalAccount': ACCOUNT,
  'aws:PrincipalType': 'User',
  'aws:username': 'caller',
  'aws:PrincipalIsAWSService': 'false',
  'aws:ResourceAccount': ACCOUNT,
  'aws:RequestedRegion': REGION,
  'aws:SecureTransport': 'true',
};

/** The condition keys of a request that a service makes on behalf of one of its resources. */
export function serviceContext(service: string, sourceArn: string): RequestContext {
  return {
    'aws:SourceArn': sourceArn,
    'aws:SourceAccount': ACCOUNT,
    'aws:PrincipalIsAWSService': 'true',
    'aws:PrincipalServiceName': service,
    'aws:ResourceAccount': ACCOUNT,
    'aws:RequestedRegion': REGION,
    'aws:SecureTransport': 'true',
  };
}
