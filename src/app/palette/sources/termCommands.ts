/** Every term of the glossary: it opens its definition. */
import { glossaryStore } from '../../glossary/glossaryStore.ts';
import { terms } from '../../glossary/terms.ts';
import type { CommandSource } from '../command.ts';

export const termCommands: CommandSource = (_run, query) =>
  query.length < 2
    ? []
    : terms.map((term) => ({
        id: `term ${term.name}`,
        group: 'Term',
        title: term.name,
        detail: term.definition,
        run: () => glossaryStore.setState({ isListOpen: false, open: { term, left: innerWidth / 2 - 160, top: 96, bottom: 110 } }),
      }));
