/** The words of a lesson in one language. What stands before a run may refer to rules and to `set`; what comes after it, to the run as well. */
export interface StepTexts {
  /** At most 80 words. */
  readonly text: string;
  /** Names the change to the scenario. */
  readonly change: string;
  readonly question: string;
  /** Of a step whose change the person makes: what is to be done, one for each check. */
  readonly task?: readonly string[];
  /** Of the options or events of the prediction, by id; none for a number. */
  readonly options?: Readonly<Record<string, string>>;
  /** After the run, two or three sentences. */
  readonly why: string;
}

/** What a teacher wants to know before a lesson. Holds no number of its own, as the other words. */
export interface TeacherNotes {
  /** What the class can say or do at the end. */
  readonly goal: string;
  /** For the whole lesson with a class. */
  readonly minutes: number;
  /** Questions to put to the class. */
  readonly ask: readonly string[];
  /** What is often said, and what to answer. */
  readonly wrongAnswers: readonly string[];
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
  readonly teacher: TeacherNotes;
}
