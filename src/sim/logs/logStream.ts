/** Where in CloudWatch Logs a function's lines go. */
import { childWord, textWord } from '../../base/random.ts';
import { hexDigits } from '../../base/uuid.ts';
import type { Trace } from '../trace/tables.ts';
import { timestampOf } from './timestamp.ts';

/** logs.log-group */
export const logGroupName = (functionName: string): string => `/aws/lambda/${functionName}`;

/** logs.log-stream: one for each execution environment; `environment` is its row. */
export function logStreamName({ environments, versions, epochs }: Trace, environment: number): string {
  const day = timestampOf(environments.created[environment] as number)
    .slice(0, 10)
    .replaceAll('-', '/');
  const version = versions[environments.version[environment] as number]?.name ?? '$LATEST';
  const { seed } = (epochs[0] as Trace['epochs'][number]).scenario;
  return `${day}/[${version}]${hexDigits(childWord(textWord(`log stream of seed ${seed}`), environment), 32)}`;
}
