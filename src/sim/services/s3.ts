/** Amazon S3: a bucket of objects. */
import { actionsOf, defineService } from './defineService.ts';

export const s3 = defineService({
  type: 's3',
  title: 'S3 bucket',
  help: 'Holds objects, and can announce each new one.',
  fields: {},
  actions: actionsOf(
    's3',
    'GetObject HeadObject ListBucket GetObjectTagging GetObjectAttributes',
    'PutObject CopyObject DeleteObject CompleteMultipartUpload RestoreObject',
  ),
});
