import { createInstance, type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatsIn } from '../format/formats.ts';
import { isLanguage, keepLanguage, LANGUAGES, preferredLanguage, type Language } from './language.ts';
import { insistOnTexts, readTexts, whenTextsAreReplaced } from './register-texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    returnNull: false;
    interpolationFormatTypeMap: { count: number; number: number; percent: number };
  }
}

const onDemand: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    if (!isLanguage(language)) return done(new Error(`no texts in "${language}"`), null);
    void answer(language, namespace, done);
  },
};

async function answer(language: Language, namespace: string, done: ReadCallback): Promise<void> {
  try {
    done(null, await readTexts(language, namespace));
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), null);
  }
}

/** The one instance; components read it through `useTranslation`. */
export const texts = createInstance();

/**
 * Starts the texts in the reader's language; resolves when the given namespaces can be read.
 * Await it before the first render, so that nothing flashes in another language. All other namespaces arrive with
 * the screens that use them.
 * @throws when a namespace was not registered yet
 */
export async function startTexts(namespaces: readonly string[] = []): Promise<void> {
  insistOnTexts(namespaces);
  const i18n = texts.use(onDemand).use(initReactI18next);
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  whenTextsAreReplaced((namespace) => void showAnew(namespace));
  await i18n.init({
    lng: preferredLanguage(),
    supportedLngs: LANGUAGES,
    fallbackLng: false,
    ns: [...namespaces],
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  });
  for (const name of ['count', 'number', 'percent'] as const) {
    i18n.services.formatter?.add(name, (value: number, language = 'en') => {
      const formats = formatsIn(isLanguage(language) ? language : 'en');
      return formats[name](value);
    });
  }
}

async function showAnew(namespace: string): Promise<void> {
  await texts.reloadResources(undefined, namespace);
  // What every screen that shows texts listens to.
  texts.emit('languageChanged', texts.language);
}

/** Switches every text, number and date, and keeps the choice in this browser. */
export async function changeLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await texts.changeLanguage(language);
}
