import type { ResourceNamespaceMap } from 'i18next';
import type { Language } from './language.ts';

/** Texts of one namespace: nested objects with sentences at the leaves. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** The same keys with any sentences: what a translation of `T` must look like. */
export type TranslationOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : TranslationOf<T[K]> };

/** How to fetch a namespace per language: dynamic imports, so that nobody downloads a language they do not read. */
export type TextSource = Record<Language, () => Promise<{ default: TextTree }>>;

const sources = new Map<string, TextSource>();
let onReplaced: (namespace: string) => void = () => undefined;

/** Calls `reload` with a namespace that is registered again, because its texts were changed while developing. */
export function whenTextsAreReplaced(reload: (namespace: string) => void): void {
  onReplaced = reload;
}

/**
 * Makes a namespace known. Each room and screen registers its own, beside its declaration:
 *
 *     declare module 'i18next' { interface ResourceNamespaceMap { imports: typeof english } }
 *     registerTexts('imports', { en: () => import('./imports.en.ts'), es: () => import('./imports.es.ts') });
 *
 * and reads it with `useTranslation('imports')`. Registering again replaces (reload while developing).
 */
export function registerTexts(namespace: keyof ResourceNamespaceMap, source: TextSource): void {
  const known = sources.has(namespace);
  sources.set(namespace, source);
  if (known) onReplaced(namespace);
}

/** @throws when a namespace is asked for before its room registered it: import the room's texts first */
export function insistOnTexts(namespaces: readonly string[]): void {
  const unknown = namespaces.filter((namespace) => !sources.has(namespace));
  if (unknown.length > 0) throw new Error(`no texts registered for ${unknown.join(', ')}`);
}

/** @throws when nothing registered the namespace: a forgotten import of the room's texts */
export async function readTexts(language: Language, namespace: string): Promise<TextTree> {
  const source = sources.get(namespace);
  if (!source) throw new Error(`no texts registered for "${namespace}"`);
  const { default: texts } = await source[language]();
  return language === 'es' ? withMany(texts) : texts;
}

/**
 * Spanish has a third plural form for whole millions ("1.000.000 de personas"). We write figures, which take
 * the ordinary plural, so `_many` says what `_other` says.
 */
function withMany(texts: TextTree): TextTree {
  const entries = Object.entries(texts).flatMap(([key, value]): [string, string | TextTree][] => {
    if (typeof value !== 'string') return [[key, withMany(value)]];
    return key.endsWith('_other')
      ? [
          [key.replace(/_other$/, '_many'), value],
          [key, value],
        ]
      : [[key, value]];
  });
  return Object.fromEntries(entries);
}
