/** What concerns the page as a whole: sharing, theme, undo. */
import { showGlossary } from '../../glossary/glossaryStore.ts';
import { showFidelity } from '../../shell/showFidelity.ts';
import { redo, undo } from '../../stores/draft.ts';
import { openOverlay } from '../../stores/overlay.ts';
import { chooseTheme, themeStore } from '../../stores/theme.ts';
import { showWelcome } from '../../welcome/welcomeStore.ts';
import type { CommandSource } from '../command.ts';

export const pageCommands: CommandSource = () => {
  const other = themeStore.getState().theme === 'light' ? 'dark' : 'light';
  const page = (title: string, run: () => void) => ({ id: `page ${title}`, group: 'Page', title, run });
  return [
    page('Share …', () => openOverlay('share')),
    page('Guided start', showWelcome),
    page('Learning path …', () => openOverlay('path')),
    page('Lessons …', () => openOverlay('lessons')),
    page('Challenges …', () => openOverlay('challenges')),
    page('Class: a link for students, their answers, notes for teachers …', () => openOverlay('class')),
    page('Interview questions …', () => openOverlay('interview')),
    page('Facts the web gets wrong …', () => openOverlay('falseStatements')),
    page('Export: SAM, AWS CLI, CSV …', () => openOverlay('export')),
    page('Import: template, commands, logs, traffic …', () => openOverlay('import')),
    page('My scenarios …', () => openOverlay('library')),
    page(`Theme: ${other}`, () => chooseTheme(other)),
    page('Undo', undo),
    page('Redo', redo),
    page('Glossary', showGlossary),
    page('Fidelity: what is not modelled, and where sources disagree', showFidelity),
  ];
};
