/** The words of the final project. */
import type { LessonTexts } from '../lessonTexts.ts';

export const imagePipeline: LessonTexts = {
  title: 'Project: an image pipeline',
  about: 'You build it: a bucket, a function, a loop by mistake, a queue, dead letters, and the bill.',
  steps: {
    trigger: {
      text: 'Photos arrive in the bucket uploads, {=set.traffic[0].count} of an album at once. The function resize reads one and makes it small. Nothing connects the two yet: that is your first change. In this project you build; each step begins with the one before as it should be.',
      change: 'Yours: let new photos invoke the function.',
      task: ['Add a trigger: an S3 event notification with the source uploads, for the function resize'],
      question: 'How many environments will work at once?',
      why: '{=functions.resize.ConcurrentExecutions.max} at the same time, for {=functions.resize.Invocations} photos, with {=functions.resize.coldStarts} cold starts. A bucket announces every object on its own, and Lambda runs what is announced. Nobody asked how many the rest of your system can take.',
    },
    'same-bucket': {
      text: 'The small picture has to go somewhere. Put it where the photos are: one bucket is less to look after. (It is a mistake. Make it here, where it costs nothing.)',
      change: 'Yours: write the small picture into the same bucket.',
      task: ['Function resize: add a step at the end of its handler, the call s3:PutObject', 'Let the step work on the bucket uploads'],
      question: 'How often does the function run?',
      why: '{=functions.resize.Invocations} times for {=set.traffic[0].count} photos. Every small picture is a new object, and is made smaller again, until Lambda sees the loop and stops it: {=triggers.new-photo.outcomes.recursionStopped} chains were cut.',
    },
    'second-bucket': {
      text: 'The cure that needs no cleverness is a second bucket that invokes nobody.',
      change: 'Yours: write into a bucket of its own.',
      task: ['Add a resource: an S3 bucket called thumbs', 'Let the last step of resize work on thumbs'],
      question: 'How often does the function run now?',
      why: '{=functions.resize.Invocations} times, once for each photo. Buckets cost nothing by themselves, so keep what comes in apart from what goes out. A prefix would do as well, for as long as nobody mistypes it.',
    },
    queue: {
      text: 'An album should not storm the function, and a failure should be visible. Put a queue between. S3 can write its announcements to a queue by itself; here the small function intake does it.',
      change: 'Yours: photos go to intake, from there through a queue.',
      task: [
        'Add a queue called jobs with a visibility timeout of {=set.resources.jobs.visibilityTimeout}',
        'Function intake: a handler step sqs:SendMessage on jobs',
        'Let the first trigger invoke intake',
        'Add a trigger: the queue jobs invokes resize, batch size {=set.triggers[1].batchSize}',
        'Give that trigger a maximum concurrency of {=set.triggers[1].maximumConcurrency}',
      ],
      question: 'How many environments of resize work at once?',
      why: '{=functions.resize.ConcurrentExecutions.max}, as you allowed: the mapping stops receiving while so many are at work, and the rest waits in the queue, where you can see it. All {=functions.resize.Invocations} photos were done. The visibility timeout is {sqs.visibility-advised} the function’s timeout, as AWS advises.',
    },
    key: {
      text: 'Somebody uploads a photo whose name has a space in it. In the event its key is URL-encoded; the code uses it as it stands, and finds no such object. So for this photo it fails every time. The run marks its message as one that always fails.',
      change: 'Traffic: at {=set.traffic[1].at} such a photo comes. Duration: {=set.duration}.',
      question: 'What becomes of its message?',
      options: {
        skipped: 'It fails once and is skipped',
        thrice: 'Lambda tries it three times and drops it',
        again: 'It comes back again and again',
      },
      why: 'It failed {=functions.resize.Errors} times: a queue without a dead-letter queue has nowhere to put it, so it tries until the message is too old. Decode the key before you use it, one line of code. The next bad photo will be bad in another way, so build for that too.',
    },
    'dead-letters': {
      text: 'What fails for good needs a place where somebody looks. For a queue that is the queue’s own dead-letter queue; the function’s has no part in it.',
      change: 'Yours: a place for what cannot be done.',
      task: [
        'Add a queue called failed',
        'Queue jobs: its dead-letter queue is failed',
        'Queue jobs: a message may be received {=set.resources.jobs.maxReceiveCount} times',
      ],
      question: 'Put these in order.',
      options: {
        dead: 'The message is in the dead-letter queue',
        first: 'The bad photo fails for the first time',
        last: 'It fails for the last time',
        album: 'The last photo of the album is done',
      },
      why: 'The album never noticed. The bad message failed {=functions.resize.Errors} times, a visibility timeout apart, and then went to failed, where it waits with its content: mend the code, and send it back. An alarm on that queue’s length is the best alarm of the system.',
    },
    bill: {
      text: 'The code decodes its keys now. What does the pipeline cost: two functions, two buckets, a queue, and what Lambda logs?',
      change: 'Timeline: no bad photo any more.',
      question: 'Which share of the whole bill is Lambda’s?',
      why: '{=bill.totalUsd / (bill.totalUsd + bill.neighbours.totalUsd)|percent}. A million photos come to {=(bill.totalUsd + bill.neighbours.totalUsd) / functions.resize.Invocations * 1000000} dollars, without what storing them costs. Every part of this you have put there yourself, and you know what it is for.',
    },
  },
  playground: {
    text: 'It is your pipeline now, and a larger album is coming. What breaks first?',
    tries: [
      'Give resize a role that allows what it needs and nothing else.',
      'Look for the memory size that makes a photo cheapest.',
      'Let another team’s export take the account’s concurrency, and protect your pipeline.',
    ],
  },
  teacher: {
    goal: 'The class has built a pipeline with its own hands, broken it once, and can say what each part is there for.',
    minutes: 60,
    ask: [
      'What would you have left out, and when would you have missed it?',
      'Where does a photo go that can never be resized, and who hears of it?',
      'What happens if the same photo is announced twice?',
    ],
    wrongAnswers: [
      '“One bucket is simpler.” It is a loop.',
      '“The function’s dead-letter queue catches it.” Not for messages of a queue.',
      '“The queue makes it slower, so it is worse.” It makes it calmer, and failures visible.',
    ],
  },
};
