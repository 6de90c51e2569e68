/** The function's own HTTPS address. */

import { ruleValue } from '../rules/index.ts';
import { clientFields } from './clientFields.ts';
import { defineTrigger } from './defineTrigger.ts';
import { callerOutcomes } from './waits.ts';

export const functionUrl = defineTrigger({
  type: 'function-url',
  title: 'Function URL',
  help: 'Clients call the function at its own HTTPS address; only the function timeout bounds the wait.',
  way: 'synchronous',
  simulated: true,
  sourceTypes: [],
  fields: {
    authType: {
      kind: 'choice',
      options: ['AWS_IAM', 'NONE'],
      default: 'AWS_IAM',
      awsName: 'AuthType',
      help: 'Whether callers must sign their requests.',
    },
    invokeMode: {
      kind: 'choice',
      options: ['BUFFERED', 'RESPONSE_STREAM'],
      default: 'BUFFERED',
      awsName: 'InvokeMode',
      help: 'Whether the response is sent when it is complete or while it is made.',
      ruleId: 'function-url.invoke-mode',
    },
    responseSize: {
      kind: 'number',
      unit: 'KB',
      min: 0,
      max: ruleValue('limits.streamed-response') * 1024,
      default: 1,
      ruleId: 'limits.streamed-response',
      help: 'Size of each response: at most 6 MB unless it is streamed; what lies above 6 MB goes out slowly and is charged.',
    },
    ...clientFields,
  },
  // Nothing but the client itself ends the wait before the function does.
  outcomes: (settings, fn, _source, surroundings) => callerOutcomes(fn, surroundings, typeof settings.callerTimeout === 'number'),
});
