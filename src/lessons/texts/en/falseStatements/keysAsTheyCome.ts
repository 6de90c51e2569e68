/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const keysAsTheyCome: FalseStatementTexts = {
  statement: 'The key in the event is the name of the object.',
  foundIn: 'Tutorials',
  truth:
    'It is URL-encoded: a blank comes as a plus sign, other characters as percent and digits. Decode it before reading the object, or objects with such names are not found.',
  shown: 'The object “holiday photos/first day.jpg” came as “{=run.event.Records[0].s3.object.key}”.',
  notShown: 'What code makes of the key is not simulated; the event it gets is.',
};
