import type { MailText } from '@unisono/contact-pressure/server';
import type { Language } from '@unisono/people-core/schema';
import { answeringTime } from '../survey/answering-time.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';
import type { WaveMode, WavePlan } from './wave-plan.schema.ts';

type Kind = 'invitation' | 'reminder';

/** What the mail of a wave says in each of its languages; `{{secret}}` is each person's own. */
export function waveMail(
  content: SurveyContent,
  { mode, k }: Pick<WavePlan, 'mode' | 'k'>,
  kind: Kind,
): Partial<Record<Language, MailText>> {
  const texts: Partial<Record<Language, MailText>> = {};
  for (const language of content.languages) {
    const minutes = Math.max(1, Math.round(answeringTime(content, language) / 60));
    // A title that looks like a place to be filled is not one.
    const title = content.title[language].replaceAll('{{', '{');
    const { subject, takes, promise, toAll, label } = WORDS[language];
    // Nobody knows who of them has answered already.
    const already = kind === 'reminder' && mode !== 'identified' ? [toAll] : [];
    texts[language] = {
      subject: kind === 'reminder' ? subject(title) : title,
      paragraphs: [takes(minutes), promise(k)[mode], ...already],
      action: { label, path: '/respond/#{{secret}}' },
    };
  }
  return texts;
}

interface Words {
  readonly subject: (title: string) => string;
  readonly takes: (minutes: number) => string;
  readonly promise: (k: number) => Readonly<Record<WaveMode, string>>;
  readonly toAll: string;
  readonly label: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    subject: (title) => `Still open: ${title}`,
    takes: (minutes) =>
      `We would like to know how it is for you. It takes about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    promise: (k) => ({
      identified:
        'Your answers are seen with your name by those who look after this survey. You can skip any question.',
      confidential: `Nobody sees your answers with your name: only results of at least ${k} people together are shown. You can skip any question.`,
      anonymous: `Your answers carry no name, and only results of at least ${k} people together are shown. You can skip any question.`,
    }),
    toAll: 'This reminder goes to everybody, because nobody sees who has answered. If you have, thank you.',
    label: 'Answer',
  },
  es: {
    subject: (title) => `Sigue abierto: ${title}`,
    takes: (minutes) =>
      `Nos gustaría saber cómo lo vives tú. Lleva ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
    promise: (k) => ({
      identified:
        'Quien se ocupa de esta encuesta ve tus respuestas con tu nombre. Puedes saltarte cualquier pregunta.',
      confidential: `Nadie ve tus respuestas con tu nombre: solo se muestran resultados de al menos ${k} personas juntas. Puedes saltarte cualquier pregunta.`,
      anonymous: `Tus respuestas no llevan nombre, y solo se muestran resultados de al menos ${k} personas juntas. Puedes saltarte cualquier pregunta.`,
    }),
    toAll: 'Este recordatorio va a todo el mundo, porque nadie ve quién ha respondido. Si ya lo has hecho, gracias.',
    label: 'Responder',
  },
};
