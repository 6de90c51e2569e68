/** The words of the guided start in English. `{=…}` comes from the run that is shown. */
import type { WelcomeTexts } from '../welcomeTexts.ts';

export const welcome: WelcomeTexts = {
  title: 'A half-minute tour',
  stops: {
    stage: {
      title: 'A Lambda function under load',
      text: 'Requests come in from the left. Each takes an execution environment of its own.',
    },
    cold: {
      title: 'This one took {=latency|ms}',
      text: 'No environment was free, so Lambda made one and the request waited for it: a cold start.',
    },
    warm: { title: 'This one took {=latency|ms}', text: 'An environment was idle: a warm start.' },
    throttled: {
      title: 'This one got a {concurrency.throttle-is-429|number}',
      text: 'Every environment it may have was busy: a throttle. Click any outcome to be told its cause.',
    },
    change: { title: 'Change anything', text: 'Move a slider: the whole run is computed again, with the same luck.' },
    next: { title: 'Where to go on', text: 'Lessons take one thing at a time. Or play, and bring your own system.' },
  },
};
