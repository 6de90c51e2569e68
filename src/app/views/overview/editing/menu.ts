/** What a person can choose from beside a card, as data. */

export interface Choice {
  readonly id: string;
  readonly title: string;
  /** What it does, in smaller letters. */
  readonly help?: string;
  /** The key that does the same. */
  readonly shortcut?: string;
  readonly run: () => void;
}

export interface Menu {
  readonly title: string;
  /** Key of the card that it belongs to, or null for the board. */
  readonly card: string | null;
  readonly choices: readonly Choice[];
}
