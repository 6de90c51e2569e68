/** The words of the lesson about SQS and visibility. */
import type { LessonTexts } from '../lessonTexts.ts';

export const queuesAndVisibility: LessonTexts = {
  title: 'SQS and visibility',
  about: 'A received message is hidden, not gone: what that means for slow work, batches and caps.',
  steps: {
    hidden: {
      text: 'A message that was received is not deleted: it is hidden for the visibility timeout, here {=set.resources.jobs.visibilityTimeout}. Lambda deletes it when the function has succeeded. Packing takes {=set.functions.pack.handler[0].io}; the next order comes meanwhile.',
      change: 'The start: one order after another, each a batch of its own.',
      question: 'Put these in order.',
      options: {
        deleted: 'The first message is deleted',
        second: 'The second order is sent',
        received: 'The function begins with the first message',
      },
      why: 'The first message was hidden while it was worked on, and deleted at the end. {=queues.jobs.NumberOfMessagesSent} messages were sent and {=queues.jobs.NumberOfMessagesReceived} received: each once. If the function had died, its message would have come back by itself.',
    },
    'too-short': {
      text: 'The work grows, as work does: packing takes longer, and somebody raises the function’s timeout. Nobody thinks of the queue, whose visibility timeout is still {=set.resources.jobs.visibilityTimeout}.',
      change:
        'Timeline, at {=set.timeline[0].at}: packing takes {=set.timeline[0].set["functions.pack.handler.0.io"]}, timeout {=set.timeline[0].set["functions.pack.timeout"]}.',
      question: 'What happens to an order?',
      options: {
        once: 'It is packed once, only later',
        fails: 'The function fails',
        twice: 'It is packed more than once, without any error',
      },
      why: 'The message became visible again while it was being worked on, and a second environment took it. {=functions.pack.Invocations} invocations for {=triggers.queue.sent} orders, {=functions.pack.Errors} errors. AWS checks the two settings only when the mapping is made or changed; it advises {sqs.visibility-advised} the function’s timeout.',
    },
    'whole-batch': {
      text: 'One invocation can take many messages. In this batch one message is bad: the code throws on it every time. The queue lets a message be received {=set.resources.jobs.maxReceiveCount} times.',
      change: 'Trigger: batches of up to {=set.triggers[0].batchSize}. Traffic: {=set.traffic[0].count} orders at once, one of them bad.',
      question: 'How many orders end in the dead-letter queue?',
      why: 'All {=triggers.queue.outcomes.deadLettered}. When the function fails, its whole batch comes back, the good with the bad, until every one of them has been received too often. With partial batch responses the function names the bad one, and the others are deleted.',
    },
    'reserved-one': {
      text: 'To be gentle to a database, somebody gives the function a reserved concurrency of {=set.functions.pack.reservedConcurrentExecutions}: one worker, one order at a time. There are no bad messages any more, and the code is right.',
      change:
        'Function: reserved concurrency {=set.functions.pack.reservedConcurrentExecutions}. Traffic: {=set.traffic[0].rate} orders a second, for {=set.traffic[0].end}.',
      question: 'What becomes of the orders?',
      options: {
        patient: 'They wait in the queue until it is their turn',
        errors: 'Some fail in the function and go to the dead-letter queue',
        unrun: 'Some go to the dead-letter queue without having run',
      },
      why: 'Lambda’s pollers begin with {sqs.first-concurrency} at once and knew nothing of the cap. What they received and could not run counted as received. {=triggers.queue.outcomes.deadLettered} orders went to the dead-letter queue, with {=functions.pack.Errors} errors. The cure is the mapping’s own maximum concurrency: then it does not even receive.',
    },
  },
  playground: {
    text: 'The reservation is gone; the mapping has a maximum concurrency. Count the dead letters.',
    tries: [
      'Send bad messages with partial batch responses on.',
      'Find the visibility timeout that the work needs.',
      'Make the queue FIFO and let one order fail.',
    ],
  },
  teacher: {
    goal: 'The class can choose visibility timeout, batch and concurrency of a queue so that no sound message is done twice or lost.',
    minutes: 30,
    ask: [
      'Who deletes a message, and when?',
      'How would you notice that orders are packed twice, without any error?',
      'What is the gentlest way to put a cap on a worker?',
    ],
    wrongAnswers: [
      '“The visibility timeout may be shorter than the work.” Then a second worker begins.',
      '“One bad message fails only itself.” Its whole batch comes back.',
      '“A reservation of one makes a gentle worker.” What it refuses counts as received.',
    ],
  },
};
