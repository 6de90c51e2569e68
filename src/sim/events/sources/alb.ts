/** An Application Load Balancer: one value for each header, or lists of them where the target group is set to (alb.event). */
import { targetGroupArn } from '../../iam/arn.ts';
import { REGION } from '../../iam/world.ts';
import type { EventSource } from '../given.ts';
import { httpRequest, madeUpId } from './httpRequest.ts';

export const alb: EventSource = {
  type: 'alb',
  envelope: (given) => {
    const { trigger } = given;
    const domain = `${trigger.id}-${madeUpId(trigger.id, 10)}.${REGION}.elb.amazonaws.com`;
    const { method, body, headers } = httpRequest(given, domain);
    const isMany = trigger.settings.multiValueHeaders === true;
    return {
      requestContext: { elb: { targetGroupArn: targetGroupArn(trigger.id) } },
      httpMethod: method,
      path: '/',
      ...(isMany
        ? {
            multiValueQueryStringParameters: {},
            multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
          }
        : { queryStringParameters: {}, headers }),
      body,
      isBase64Encoded: false,
    };
  },
};
