/** The words of an interview question in one language. Numbers in them are references: to rules, to what a variant asks (`ask.`), and after the run to the runs. */

/** An option of a choice. */
export interface OptionTexts {
  /** May refer to `ask`. */
  readonly text: string;
  /** Why it is wrong, for an option that can be; may refer to `ask` and, by their labels, to the runs. */
  readonly refutation?: string;
}

export interface QuestionTexts {
  /** May refer to `ask`, as may the answer. */
  readonly question: string;
  /** A sentence or two. */
  readonly answer: string;
  /** What the runs do not show, and why. */
  readonly notShown?: string;
  /** For a question that can be answered by choice. */
  readonly choice?: {
    /** The question as it stands above its options; the question itself where this is not given. */
    readonly ask?: string;
    /** By id of the option. */
    readonly options: Readonly<Record<string, OptionTexts>>;
  };
}
