/** The words of the lesson about what is in a cold start. */
import type { LessonTexts } from '../lessonTexts.ts';

export const coldStartParts: LessonTexts = {
  title: 'What is in a cold start',
  about: 'Its parts, and which of package, runtime, memory and snapshot shorten them.',
  steps: {
    parts: {
      text: 'A cold start is not one thing. Lambda finds a place and fetches the code; then extensions, the runtime and your own code outside the handler start; only then the handler runs. Here is a Java function with a framework.',
      change: 'The start: {=set.traffic[0].count} visitors at once, and no environment.',
      question: 'Put these in order.',
      options: { answered: 'The visitor has the answer', handler: 'The handler begins', created: 'The environment is created' },
      why: 'The handler took {=functions.quote.Duration.p50|ms}; the visitor waited {=triggers.api.latencyMs.p50|ms}. Nearly all of it was init, {=functions.quote.InitDuration.p50|ms}: loading the package, starting the runtime, wiring the framework. Pick the request and open its trace to see the parts side by side.',
    },
    memory: {
      text: 'More memory brings more CPU, so a common advice is to give a slow starter more memory. Half of this init is work for the CPU.',
      change: 'Function: {=set.functions.quote.memorySize} MB of memory.',
      question: 'What becomes of Init Duration?',
      options: { shorter: 'Clearly shorter', same: 'About the same', longer: 'Longer: there is more memory to set up' },
      why: 'It stayed at about {=functions.quote.InitDuration.p50|ms}. During init a function already has the CPU of {cpu.init-vcpus}, whatever its memory size; measurements over many runtimes agree. Memory shortens the handler, and with it the first call, not Init.',
    },
    package: {
      text: 'What must be loaded must first be read. Large packages bring libraries that are loaded at init whether a request needs them or not.',
      change: 'Function: memory as before; a package of {=set.functions.quote.package.size} MB.',
      question: 'How long does init take now?',
      why: 'Init fell to {=functions.quote.InitDuration.p50|ms}. Loading code costs about {cold-start.init-per-mb} of zipped code, so what is left out or loaded later is time saved. Trim the package before anything else; it costs nothing.',
    },
    runtime: {
      text: 'The runtime sets how early your code may begin, and the language often decides how heavy a framework is. The same service is written again, in Python and without the framework.',
      change: 'Function: Python; own init code of {=set.functions.quote.init[0].cpu}.',
      question: 'How long does init take now?',
      why: 'Init took {=functions.quote.InitDuration.p50|ms}. A part of the gain is the runtime, most of it is the work that is no longer done. Comparisons of languages often compare frameworks.',
    },
    snapshot: {
      text: 'SnapStart runs init once, when a version is published, and keeps a snapshot of the memory. A new environment restores the snapshot in place of running init. Back to Java and its framework.',
      change: 'Function: Java, the large package and the framework again; SnapStart on.',
      question: 'What becomes of the cold starts?',
      options: {
        none: 'There are none any more',
        shorter: 'As many as before, but much shorter',
        same: 'As long as before: the code is the same',
      },
      why: 'All {=functions.quote.coldStarts} visitors still met a cold start, but waited {=triggers.api.latencyMs.p50|ms}: a restore in place of init. Whatever init read, such as a secret or a random seed, is as old as the snapshot. SnapStart and provisioned concurrency exclude each other on a version.',
    },
  },
  playground: {
    text: 'The function is yours. Init Duration is among the charts.',
    tries: [
      'Turn SnapStart off and find what makes the largest difference.',
      'Put the function into a VPC.',
      'Add an extension and see which phase grows.',
    ],
  },
  teacher: {
    goal: 'The class can take a cold start apart and choose what to shorten first.',
    minutes: 25,
    ask: [
      'Which part of this cold start is AWS’s, and which is yours?',
      'What would you measure before you change anything?',
      'Why do comparisons of languages so often compare frameworks?',
    ],
    wrongAnswers: [
      '“More memory shortens init.” It has its CPU already.',
      '“Another language solves it.” Most of the time is spent on what your code loads.',
      '“SnapStart removes the cold start.” It replaces init by a restore.',
    ],
  },
};
