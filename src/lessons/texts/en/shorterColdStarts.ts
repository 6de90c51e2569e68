/** The words of the lesson about what shortens a cold start. */
import type { LessonTexts } from '../lessonTexts.ts';

export const shorterColdStarts: LessonTexts = {
  title: 'What shortens a cold start',
  about: 'VPC, SnapStart, provisioned concurrency: an old fear, a snapshot, and environments that are ready.',
  steps: {
    vpc: {
      text: 'Two functions with the same slow framework. One of them is connected to a VPC, because it reaches a private database. Everybody remembers that this makes cold starts terribly slow.',
      change: 'The start: {=set.traffic[0].count} requests at once to each of the two; all are cold.',
      question: 'How much longer does the one in the VPC take?',
      why: '{=triggers.call-inside.latencyMs.p50 - triggers.call-plain.latencyMs.p50|ms} of {=triggers.call-inside.latencyMs.p50|ms}: small beside the framework. Ten seconds and more were true until Lambda came to prepare the network when a function is set up, in place of at each cold start. It is still often told.',
    },
    snapshot: {
      text: 'Out of the VPC again. SnapStart runs init once, when a version is published, and keeps a snapshot of the memory. New environments begin with the snapshot, so the framework is there already.',
      change: 'Function restored: the same code with SnapStart.',
      question: 'How long does its caller wait in the middle case?',
      why: '{=triggers.call-restored.latencyMs.p50|ms}, against {=triggers.call-plain.latencyMs.p50|ms} without. Restoring takes a while of its own, however much was saved. For Java it is free; for Python and .NET keeping and restoring a snapshot cost money. What init read, such as a secret or a seed for chance, is the same in every environment.',
    },
    'nothing-to-save': {
      text: 'If it helps so much, why not everywhere? Both functions lose their framework: there is nothing left to do at init but to start the language.',
      change: 'Both functions: no init code of their own.',
      question: 'How does SnapStart compare now?',
      options: { faster: 'Still faster', slower: 'Slower', same: 'About the same' },
      why: 'Slower: {=triggers.call-restored.latencyMs.p50|ms} against {=triggers.call-plain.latencyMs.p50|ms}. Restoring costs more than starting a small function anew. A snapshot pays where there is much to save. Measure init first; Coldstart draws it in every cold start’s waterfall.',
    },
    race: {
      text: 'The framework is back, and a third function enters: the same code with {=set.functions.ready.provisionedConcurrentExecutions} environments that were initialised beforehand.',
      change: 'Function ready: provisioned concurrency {=set.functions.ready.provisionedConcurrentExecutions}.',
      question: 'Who is answered first? Put them in order.',
      options: { plain: 'The plain function', restored: 'The one with SnapStart', ready: 'The one with provisioned concurrency' },
      why: '{=triggers.call-ready.latencyMs.p50|ms}, {=triggers.call-restored.latencyMs.p50|ms}, {=triggers.call-plain.latencyMs.p50|ms}. Provisioned concurrency has no cold start as long as it is enough, and costs money while it waits. So: make init small; then a snapshot; then, where a wait is too dear, environments that are ready.',
    },
  },
  playground: {
    text: 'More requests come to the ready function than it has environments for. Watch the ones that spill over.',
    tries: [
      'Choose Python, with and without SnapStart, and compare the bills.',
      'Put the function with SnapStart into a VPC.',
      'Look for the init time from which SnapStart pays.',
    ],
  },
  teacher: {
    goal: 'The class can choose a cure for a cold start by what the cold start consists of, and no longer fears the VPC.',
    minutes: 25,
    ask: [
      'Where does your knowledge about VPC and cold starts come from, and from when is it?',
      'What must not be part of a snapshot?',
      'Which of your functions would be worth a provisioned environment?',
    ],
    wrongAnswers: [
      '“A VPC makes cold starts take many seconds.” That has long ceased to be true.',
      '“SnapStart is for Java only.” Python and .NET have it too.',
      '“SnapStart makes every function faster.” For small ones restoring takes longer than starting.',
    ],
  },
};
