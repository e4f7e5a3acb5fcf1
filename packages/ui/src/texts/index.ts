export { useTranslation, Trans } from 'react-i18next';
export { LANGUAGE_NAMES, LANGUAGES, type Language } from './language.ts';
export { registerTexts, type TextSource, type TextTree, type TranslationOf } from './register-texts.ts';
export { changeLanguage, startTexts } from './start-texts.ts';
export { useLanguage } from './use-language.ts';
