/** Python or Node.js. */
import { type CodeLanguage, codeLanguages } from '../../../sim/index.ts';
import styles from './Panel.module.css';

const titles: Readonly<Record<CodeLanguage, string>> = { python: 'Python', node: 'Node.js' };

export interface LanguageSwitchProps {
  readonly language: CodeLanguage;
  readonly onLanguage: (language: CodeLanguage) => void;
}

export function LanguageSwitch({ language, onLanguage }: LanguageSwitchProps) {
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">Language</legend>
      {codeLanguages.map((one) => (
        <button key={one} type="button" aria-pressed={one === language} onClick={() => onLanguage(one)}>
          {titles[one]}
        </button>
      ))}
    </fieldset>
  );
}
