import type { MailText } from '@unisono/contact-pressure/server';
import type { Language } from '@unisono/people-core/schema';
import { answeringTime } from '../survey/answering-time.ts';
import type { SurveyContent } from '../survey/survey-content.schema.ts';

type Kind = 'invitation' | 'reminder';

/** What the mail of an identified wave says in each of its languages; `{{secret}}` is each person's own. */
export function waveMail(content: SurveyContent, kind: Kind): Partial<Record<Language, MailText>> {
  const texts: Partial<Record<Language, MailText>> = {};
  for (const language of content.languages) {
    const minutes = Math.max(1, Math.round(answeringTime(content, language) / 60));
    // A title that looks like a place to be filled is not one.
    const title = content.title[language].replaceAll('{{', '{');
    texts[language] = WORDS[language](title, minutes, kind);
  }
  return texts;
}

const WORDS: Readonly<Record<Language, (title: string, minutes: number, kind: Kind) => MailText>> = {
  en: (title, minutes, kind) => ({
    subject: kind === 'reminder' ? `Still open: ${title}` : title,
    paragraphs: [
      `We would like to know how it is for you. It takes about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
      'Your answers are seen with your name by those who look after this survey. You can skip any question.',
    ],
    action: { label: 'Answer', path: '/respond/#{{secret}}' },
  }),
  es: (title, minutes, kind) => ({
    subject: kind === 'reminder' ? `Sigue abierto: ${title}` : title,
    paragraphs: [
      `Nos gustaría saber cómo lo vives tú. Lleva ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
      'Quien se ocupa de esta encuesta ve tus respuestas con tu nombre. Puedes saltarte cualquier pregunta.',
    ],
    action: { label: 'Responder', path: '/respond/#{{secret}}' },
  }),
};
