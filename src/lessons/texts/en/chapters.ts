/** Titles of the chapters in English, by their ids. */
export const chapters: Readonly<Record<string, string>> = {
  environments: 'Environments',
  'memory-and-time': 'Memory and time',
  invoking: 'Being invoked',
  concurrency: 'Concurrency',
  'what-it-carries': 'What a function carries',
  'running-it': 'Living with it',
  project: 'The project',
};
