import { EMOTIONS } from '@unisono/people-core/schema';
import { useLanguage } from '@unisono/ui/texts';
import type english from './imports.en.ts';
import { useTranslation } from './imports.texts.ts';

/** Problems of records name a tie and its keys as the record holds them; for people they are the fields of the file. */
const AS_IN_THE_FILE: readonly (readonly [RegExp, string])[] = [
  [/^relationships\.(role|unit|from|to)$/, '$1'],
  [/^identities\./, 'identity.'],
  [/^answers\./, 'answer.'],
];

/** Names fields of maps and problems for people; whatever is none of ours (a column of the file) stays as it is. */
export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation('imports');
  const language = useLanguage();
  const isText = (key: string) => i18n.exists(`imports:${key}`);
  return (written) => {
    const field = AS_IN_THE_FILE.reduce((name, [pattern, plain]) => name.replace(pattern, plain), written);
    const [family = '', ...rest] = field.split('.');
    const own = rest.join('.');
    if (own === '') return isText(`fields.${field}`) ? t(`fields.${field as keyof typeof english.fields}`) : field;
    if (!isText(`families.${family}`)) return field;
    const emotion = family === 'felt' ? EMOTIONS.find(({ code }) => code === own) : undefined;
    const known = family === 'identity' && isText(`keys.${own}`) && t(`keys.${own as keyof typeof english.keys}`);
    return t(`families.${family as keyof typeof english.families}`, {
      name: emotion?.label[language] ?? (known || own),
    });
  };
}
