import type { LocalText } from '@unisono/surveys/schema';

/** What the respondent's page says itself, in the language of the preview and not in that of the screen. */
export const PREVIEW_WORDS = {
  begin: { en: 'Begin', es: 'Empezar' },
  back: { en: 'Back', es: 'Atrás' },
  next: { en: 'Next', es: 'Siguiente' },
  send: { en: 'Send', es: 'Enviar' },
  skip: { en: 'Skip', es: 'Saltar' },
  notApplicable: { en: 'Does not apply to me', es: 'No se aplica a mi caso' },
  of: { en: 'of', es: 'de' },
  wheel: { en: 'Wheel', es: 'Rueda' },
  list: { en: 'List', es: 'Lista' },
  none: { en: 'none', es: 'nada' },
  strength: { en: 'How strongly? Leave out what you did not feel.', es: '¿Con qué fuerza? Deja lo que no sentiste.' },
  notLikely: { en: 'not at all likely', es: 'nada probable' },
  likely: { en: 'extremely likely', es: 'muy probable' },
  notAtAll: { en: 'not at all', es: 'nada' },
  completely: { en: 'completely', es: 'del todo' },
  bad: { en: 'very bad', es: 'muy malo' },
  good: { en: 'very good', es: 'muy bueno' },
  positive: { en: 'It was positive', es: 'Fue positiva' },
  unique: { en: 'It was unlike anything else', es: 'No se parecía a ninguna otra' },
  memorable: { en: 'I will remember it', es: 'La recordaré' },
  people: { en: 'people', es: 'personas' },
  toldGood: { en: 'Something good', es: 'Algo bueno' },
  toldNeither: { en: 'Neither', es: 'Ni lo uno ni lo otro' },
  toldBad: { en: 'Something bad', es: 'Algo malo' },
  yourWords: { en: 'In your own words', es: 'Con tus palabras' },
  thanks: { en: 'Thank you. Your answers have arrived.', es: 'Gracias. Tus respuestas han llegado.' },
} as const satisfies Record<string, LocalText>;

/** The five or six answers about an expectation, lowest first. */
export const EXPECTATION_WORDS: Readonly<Record<'before' | 'after', readonly LocalText[]>> = {
  before: [
    { en: 'Nothing good', es: 'Nada bueno' },
    { en: 'Little', es: 'Poco' },
    { en: 'Something', es: 'Algo' },
    { en: 'Quite a lot', es: 'Bastante' },
    { en: 'A lot', es: 'Mucho' },
    { en: 'The very best', es: 'Lo mejor' },
  ],
  after: [
    { en: 'Much worse', es: 'Mucho peor' },
    { en: 'Worse', es: 'Peor' },
    { en: 'As expected', es: 'Como esperaba' },
    { en: 'Better', es: 'Mejor' },
    { en: 'Much better', es: 'Mucho mejor' },
  ],
};
