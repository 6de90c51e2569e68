/** What each tag of a state means: what reads it, in one sentence. */
export const tagSentences: Readonly<Record<string, string>> = {
  busy: 'The environment is at work and can take no request.',
  available: 'It is frozen and can take the next request at once: a warm start.',
  serving: 'A request holds it, so it counts towards concurrency and its limits.',
  billed: 'This time is on the bill as duration.',
  inFlight: 'It is being worked on: the function is invoked with it, or a poller has received it.',
  waiting: 'Nothing works on it: it waits for its turn, for a retry, or to be taken.',
  outside: 'Lambda does not have it: the service in front has it still, or kept it.',
};
