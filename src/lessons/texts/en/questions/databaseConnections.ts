/** The words of interview question 43. */
import type { QuestionTexts } from '../../questionTexts.ts';

export const databaseConnections: QuestionTexts = {
  question: '500 environments and a database of 100 connections?',
  answer: 'It refuses from the 101st on, even with one connection each. Put a proxy between, or cap the function.',
};
