import type { Language } from '@unisono/people-core/schema';
import type { Purpose } from '../contact/contact.schema.ts';

interface MailWords {
  /** Why somebody gets it; `{organisation}` is its name. */
  readonly why: Readonly<Record<Purpose, string>>;
  readonly stop: string;
  readonly question: string;
  readonly confirm: string;
  readonly done: string;
  readonly invalid: string;
}

/** What every mail and the page behind its last link say, in each language. */
export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  en: {
    why: {
      'employee-listening': '{organisation} asks you because you work there.',
      'customer-listening': '{organisation} asks you because you are its customer.',
      marketing: '{organisation} writes to you because you agreed to it.',
    },
    stop: 'Stop these messages',
    question: 'Do you want to get no more messages of this kind?',
    confirm: 'Yes, stop them',
    done: 'Done. You will get no more messages of this kind.',
    invalid: 'This link is not complete. Open it again from the message.',
  },
  es: {
    why: {
      'employee-listening': '{organisation} te pregunta porque trabajas allí.',
      'customer-listening': '{organisation} te pregunta porque eres su cliente.',
      marketing: '{organisation} te escribe porque lo aceptaste.',
    },
    stop: 'No recibir más mensajes como este',
    question: '¿Quieres dejar de recibir mensajes como este?',
    confirm: 'Sí, no enviar más',
    done: 'Hecho. No recibirás más mensajes de este tipo.',
    invalid: 'El enlace no está completo. Ábrelo de nuevo desde el mensaje.',
  },
};
