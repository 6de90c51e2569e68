/** The words of the lesson about layers, packages and images. */
import type { LessonTexts } from '../lessonTexts.ts';

export const packagesAndImages: LessonTexts = {
  title: 'Layers, packages and images',
  about: 'How code gets to Lambda, how much of it there may be, and which part of it a cold start pays for.',
  steps: {
    grown: {
      text: 'The function was small once. Then came a library for pictures, one for dates and one that nobody remembers, and all of it is loaded when the code starts. Its {=set.traffic[0].count} callers come at once, so all meet a cold start.',
      change: 'Function: a zip package of {=set.functions.thumb.package.size} MB unzipped.',
      question: 'How long does init take in the middle case?',
      why: '{=functions.thumb.InitDuration.p50|ms}. Each zipped MB that the code loads was measured at about {cold-start.init-per-mb|number} ms. How much of a package is loaded is an assumption, {cold-start.loaded-share|number} of it, and yours to change; that loading is what takes the time is not.',
    },
    layer: {
      text: 'Libraries can be packed into a layer, which several functions share; it is unpacked under /opt beside the code. The code is now small, {=set.functions.thumb.package.size} MB, and the layer {=set.functions.thumb.package.layers[0].size} MB.',
      change: 'Function: the libraries move into a layer. The sum is the same.',
      question: 'How long does init take, against before?',
      options: { shorter: 'Shorter: the package is small', longer: 'Longer: there is one more thing to fetch', same: 'About the same' },
      why: 'About the same: {=functions.thumb.InitDuration.p50|ms}. A layer is a way of sharing and not of saving. A function may have {limits.layers|number} of them, and all together, code and layers, unzip to {limits.unzipped-size} at most: not each of them, as is often said.',
    },
    image: {
      text: 'A container image may be far larger: {limits.image-size}. This one holds a whole system, {=set.functions.thumb.package.size} MB; the code starts with what its runtime needs.',
      change: 'Function: a container image in place of the zip package.',
      question: 'How long does init take in the middle case?',
      why: '{=functions.thumb.InitDuration.p50|ms}, though it is so large. Lambda fetches the parts of an image that are read, when they are read; in measurements the size did not show. But images start a little later than zip packages, with more spread: the slowest here took {=functions.thumb.InitDuration.max|ms}.',
    },
    trimmed: {
      text: 'Back to a zip package, and somebody has cleaned up: only what is used is still in it. The libraries that are left are loaded outside the handler.',
      change: 'Function: a zip package of {=set.functions.thumb.package.size} MB.',
      question: 'Put these in order.',
      options: {
        answered: 'The first caller has the answer',
        ready: 'Init is over, the environment is ready',
        created: 'The environment is made',
      },
      why: 'Init took {=functions.thumb.InitDuration.p50|ms}, between the making of the environment and the first answer, where nobody can hide it. A smaller package is the cure that costs nothing: remove what is unused, bundle, and load the rare part only when it is needed.',
    },
  },
  playground: {
    text: 'A package and a layer of a monitoring tool. Look for what the tool costs each cold start.',
    tries: [
      'Add an extension and see where its start stands in the waterfall.',
      'Choose another language with the same package.',
      'Make package and layers too large together, and read what the editor says.',
    ],
  },
  teacher: {
    goal: 'The class knows the three ways of bringing code to Lambda, their limits, and which part of the code a cold start pays for.',
    minutes: 20,
    ask: [
      'What in your packages is never used?',
      'When is a layer worth it, and when is it only one more thing to keep up to date?',
      'Why can a huge image start faster than a middling zip package?',
    ],
    wrongAnswers: [
      '“Each layer may have its own limit.” The limit is for function and layers together.',
      '“Layers make cold starts faster.” What is loaded is loaded, wherever it lies.',
      '“Images are slow because they are large.” Size did not show in measurements; what is loaded does.',
    ],
  },
};
