/** The words of a lesson in one language. What stands before a run may refer to rules and to `set`; what comes after it, to the run as well. */
export interface StepTexts {
  /** At most 80 words. */
  readonly text: string;
  /** Names the change to the scenario. */
  readonly change: string;
  readonly question: string;
  /** Of the options or events of the prediction, by id; none for a number. */
  readonly options?: Readonly<Record<string, string>>;
  /** After the run, two or three sentences. */
  readonly why: string;
}

export interface LessonTexts {
  readonly title: string;
  /** One sentence, for the list. */
  readonly about: string;
  /** By slug of the step. */
  readonly steps: Readonly<Record<string, StepTexts>>;
  readonly playground: {
    readonly text: string;
    /** Things to try. */
    readonly tries: readonly string[];
  };
}
