/** The words of the lesson about streams and poison pills. */
import type { LessonTexts } from '../lessonTexts.ts';

export const streamsAndPoison: LessonTexts = {
  title: 'Streams and poison pills',
  about: 'Shards set the concurrency, order has its price, and one bad record can stop a shard.',
  steps: {
    shards: {
      text: 'A Kinesis stream keeps records in shards, in order. Lambda reads each shard and hands over one batch at a time, so that the order holds. This stream has {=set.resources.changes.shards} shards, and the account would allow far more environments.',
      change: 'The start: {=set.traffic[0].rate} records a second.',
      question: 'How many environments work at the same time, at most?',
      why: '{=functions.apply.ConcurrentExecutions.max}: one for each shard. However long the line grows, more environments would break the order. With streams you add shards, or do more in parallel within a shard.',
    },
    factor: {
      text: 'The parallelization factor lets Lambda work on several batches of one shard at once. Records of one partition key still stay in order: a key always goes to the same part.',
      change: 'Trigger: parallelization factor {=set.triggers[0].parallelizationFactor}. Traffic: {=set.traffic[0].rate} records a second.',
      question: 'How many environments work at the same time now, at most?',
      why: '{=functions.apply.ConcurrentExecutions.max}: shards times factor. Order now holds for each key, and no longer for the shard as a whole. For most work that is what was meant anyway.',
    },
    poison: {
      text: 'A record arrives that the code cannot handle: it throws, whatever is tried. No limit is set for retries or for the age of records.',
      change: 'Factor back to one; timeline, at {=set.timeline[0].at}: one bad record.',
      question: 'What does the bad record stop?',
      options: {
        skipped: 'Nothing: it is skipped after some attempts',
        shard: 'Its own shard; the others go on',
        stream: 'The whole stream',
      },
      why: 'Its batch was tried again and again, {=functions.apply.Errors} failures so far, and everything behind it in that shard waits: {=triggers.stream.waiting} records. The other shards went on. It would go on like this until the record leaves the stream with its retention.',
    },
    bisect: {
      text: 'Three settings help: split a failed batch in halves, give up after some retries, and send word of what was given up to a destination.',
      change:
        'Trigger: bisect on error, {=set.triggers[0].maximumRetryAttempts} retries, on-failure destination “{=set.triggers[0].onFailure}”.',
      question: 'How many records are given up?',
      why: 'Only {=triggers.stream.outcomes.sentToDestination}. Halving found the bad record within a few attempts, and its neighbours were processed; after its retries Lambda sent word of it to the destination and moved on. Bisecting alone would have found it and then waited for ever.',
    },
  },
  playground: {
    text: 'The stream is yours. IteratorAge is the first chart to look at.',
    tries: [
      'Turn bisect off and leave the retry limit on: who is given up now?',
      'Send several bad records at once.',
      'Let records come faster than the shards can be worked on.',
    ],
  },
  teacher: {
    goal: 'The class can say what order costs, and how to get past a record that always fails.',
    minutes: 25,
    ask: [
      'For what in your system must order be kept: for everything, or for each customer?',
      'Which metric shows a shard that stands still?',
      'What would you do with the record that was set aside?',
    ],
    wrongAnswers: [
      '“More environments make a stream faster.” There are as many as shards and factor allow.',
      '“A bad record is skipped.” It blocks its shard until it is too old.',
      '“Bisecting removes the bad record.” It only finds it.',
    ],
  },
};
