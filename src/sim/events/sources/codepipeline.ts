/** An action of CodePipeline: the job with its configuration, artifacts and their credentials (codepipeline.event). */
import { childWord, textWord } from '../../../base/random.ts';
import { uuidOf } from '../../../base/uuid.ts';
import { ACCOUNT } from '../../iam/world.ts';
import { epochMilliseconds } from '../../logs/timestamp.ts';
import type { EventSource, Given } from '../given.ts';
import { descentOf } from '../identity.ts';
import { madeUpId } from './httpRequest.ts';

const HOUR = 3600e6;

export const codepipeline: EventSource = { type: 'codepipeline', envelope: (given) => ({ 'CodePipeline.job': job(given) }) };

function job(given: Given): unknown {
  const { trace, trigger, items, request, time } = given;
  const [item] = items;
  const word = item?.identity ?? request;
  const pipeline = trigger.source ?? trigger.id;
  const { userParameters } = trigger.settings;
  const goesOn = descentOf(trace, request)?.kind === 'continuation';
  return {
    id: uuidOf(childWord(word, 3)),
    accountId: ACCOUNT,
    data: {
      actionConfiguration: {
        configuration: {
          FunctionName: trigger.function,
          ...(typeof userParameters === 'string' && userParameters !== '' ? { UserParameters: userParameters } : {}),
        },
      },
      inputArtifacts: [artifact(pipeline, `${pipeline}-SourceArtifact`, word, `SourceArti/${madeUpId(String(word), 7)}`)],
      outputArtifacts: [],
      artifactCredentials: {
        accessKeyId: `ASIA${madeUpId(`${word} key`, 16).toUpperCase()}`,
        secretAccessKey: madeUpId(`${word} secret`, 40),
        sessionToken: madeUpId(`${word} session`, 64),
        expirationTime: epochMilliseconds(time + HOUR),
      },
      // codepipeline.continuation: what the function gave with its last report.
      ...(goesOn ? { continuationToken: uuidOf(childWord(textWord(`${word} token`), 0)) } : {}),
    },
  };
}

function artifact(pipeline: string, name: string, word: number, path: string): unknown {
  const objectKey = `${pipeline}/${path}`;
  return {
    name,
    revision: madeUpId(`${word} revision`, 40),
    location: { type: 'S3', s3Location: { bucketName: `codepipeline-us-east-1-${ACCOUNT}`, objectKey } },
  };
}
