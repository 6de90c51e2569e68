/** The words of the lesson about execution roles. */
import type { LessonTexts } from '../lessonTexts.ts';

export const roles: LessonTexts = {
  title: 'Execution roles and least privilege',
  about: 'A function may do what its role allows, and nothing else; and somebody must be allowed to invoke it.',
  steps: {
    'other-bucket': {
      text: 'A function acts with its execution role. Its credentials come as environment variables, made for the role and changed often; no key stands in the code. This function reads from the bucket photos. Its role allows objects of a bucket called pictures: somebody renamed one of the two.',
      change: 'The start: {=set.traffic[0].count} photos, and a role that names another bucket.',
      question: 'How often does the function run?',
      why: 'What no policy allows is denied. Each photo’s event was tried {=functions.resize.Invocations} times in all, with {=functions.resize.Errors} errors: to Lambda a denied call is an exception like any other, so it tries again, though a policy does not mend itself. Click the error to read AWS’s message.',
    },
    'bucket-or-object': {
      text: 'Corrected: the role names the two buckets that the code uses. But look closely: it names the buckets, without the slash and the star at the end that stand for the objects in them.',
      change: 'Role: the ARNs of photos and thumbs.',
      question: 'What does the function manage to do?',
      options: {
        all: 'Everything',
        write: 'It can read, but not write',
        read: 'It cannot even read',
      },
      why: 'It cannot even read: {=functions.resize.Errors} errors. Reading an object is an action on the object, and an object’s ARN goes on after the bucket’s. A bucket’s own ARN is for actions on the bucket, such as listing it.',
    },
    'deny-wins': {
      text: 'Annoyed, somebody allows everything in S3, with stars. Somebody else had forbidden writing to thumbs, in a statement of its own that nobody remembers.',
      change: 'Role: allow everything in S3; deny writing to thumbs.',
      question: 'What does the function manage to do?',
      options: {
        write: 'It can read and compute, but not write',
        all: 'Everything: the allow is wider',
        read: 'It cannot even read',
      },
      why: 'It read, computed for a while ({=functions.resize.Duration.p50|ms} in the middle case) and was denied at the end. A Deny outweighs every Allow, however wide. And the star brought nothing but danger: this function could now delete every object of the account.',
    },
    least: {
      text: 'The least that is needed: two actions, on the objects of two buckets. Coldstart works such a policy out from a run; see the function’s code and role. But somebody tidied up the other side too: the function’s resource-based policy is now empty.',
      change: 'Role: exactly what is needed. Resource-based policy: no statement.',
      question: 'How often does the function run?',
      why: '{=functions.resize.Invocations} times. A role says what a function may do; who may invoke it stands in the function’s own policy. S3 was refused, so there is no error of the function, and none in its logs. Where nothing happens at all, look at this side.',
    },
  },
  playground: {
    text: 'Both sides are right now. Take a permission away and watch where it shows.',
    tries: [
      'Let the function write a line to a table, and give it the permission.',
      'Allow reading only below a prefix.',
      'Write a condition into a statement.',
    ],
  },
  teacher: {
    goal: 'The class can read a policy of a function, tell its two sides apart, and knows where each kind of denial shows.',
    minutes: 25,
    ask: [
      'What could somebody do who can change this function’s code?',
      'Why does Lambda try a denied call again? Should it?',
      'Where would you look first when a function is simply never invoked?',
    ],
    wrongAnswers: [
      '“The credentials come from the metadata service, as on a server.” They are environment variables.',
      '“A wide Allow outweighs a narrow Deny.” A Deny always wins.',
      '“The trigger is set up, so it may invoke.” Its permission is a statement of its own; consoles add it silently.',
    ],
  },
};
