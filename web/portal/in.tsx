import { createContext, type ReactNode, useContext } from 'react';
import { englishOf } from '../../definitions/catalogue/english.ts';
import type { Lang } from './words.ts';

/** Which language the reader wants, and which one `main` is marked with. Layout says so. */
export const LanguageContext = createContext<{ wanted: Lang; main: Lang }>({ wanted: 'vi', main: 'vi' });

/**
 * One sentence of one page in both languages, side by side: `<In en="Check a paper">Kiểm tra giấy tờ</In>`. What several pages
 * share is in words.ts. Only inside Layout; inside Vietnamese content the English words are marked as such.
 */
export function In({ en, children }: { en: ReactNode; children: ReactNode }) {
  const { wanted, main } = useContext(LanguageContext);
  if (wanted === 'vi') return children;
  return main === 'en' ? en : <span lang="en">{en}</span>;
}

/** What the catalogue says, in English where somebody has translated it; else Vietnamese, and marked so inside an English page. */
export function Said({ children }: { children: string }) {
  const { wanted, main } = useContext(LanguageContext);
  if (wanted === 'vi') return children;
  const english = englishOf(children);
  if (english !== undefined) return main === 'en' ? english : <span lang="en">{english}</span>;
  return main === 'vi' ? children : <span lang="vi">{children}</span>;
}

/** A part of an English page that holds Vietnamese content: marked so for screen readers, for `In` as well. */
export function VietnamesePart({ children }: { children: ReactNode }) {
  const { wanted } = useContext(LanguageContext);
  if (wanted === 'vi') return <div>{children}</div>;
  return (
    <div lang="vi">
      <LanguageContext.Provider value={{ wanted, main: 'vi' }}>{children}</LanguageContext.Provider>
    </div>
  );
}
