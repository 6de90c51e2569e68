/** A user pool before a person signs up; the function returns the same object with its `response` filled in. */
import { childWord } from '../../../base/random.ts';
import { uuidOf } from '../../../base/uuid.ts';
import { REGION } from '../../iam/world.ts';
import type { EventSource, Given } from '../given.ts';
import { madeUpId } from './httpRequest.ts';

interface SignUp {
  readonly response: Readonly<Record<string, unknown>>;
}

export const cognito: EventSource = { type: 'cognito', envelope: (given) => signUp(given) };

/** What a handler that lets the person in returns: the event, with the answers of its trigger. */
export function signUpAllowed(given: Given): unknown {
  return { ...signUp(given), response: { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: false } };
}

function signUp({ trigger, items, request }: Given): SignUp {
  const [item] = items;
  const sub = uuidOf(childWord(item?.identity ?? request, 4));
  const validation = item?.body;
  return {
    version: '1',
    region: REGION,
    userPoolId: `${REGION}_${trigger.id}`,
    userName: sub,
    callerContext: { awsSdkVersion: 'aws-sdk-js-3.1164.0', clientId: madeUpId(trigger.id, 26) },
    triggerSource: 'PreSignUp_SignUp',
    request: {
      userAttributes: { email: `${sub.slice(0, 8)}@example.com` },
      validationData: typeof validation === 'object' && validation !== null ? validation : null,
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  } as SignUp;
}
