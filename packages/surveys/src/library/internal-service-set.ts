import { effort, feeling, inBoth, inOwnWords, prediction, serviceOfUnits } from './library-question.ts';
import type { QuestionSet } from './question-set.ts';

export const internalServiceSet: QuestionSet = {
  code: 'internal-service',
  side: 'employee',
  title: inBoth(['Working with each other', 'Trabajar unos con otros']),
  purpose: inBoth([
    'The service that teams get from other teams, and what staff believe their customers feel.',
    'El servicio que unos equipos reciben de otros, y lo que la plantilla cree que sienten sus clientes.',
  ]),
  questions: [
    serviceOfUnits(['How good is the service you get from them?', '¿Qué tal es el servicio que recibes?']),
    effort(['Other teams make it easy for me to do my work', 'Otros equipos me ponen fácil hacer mi trabajo']),
    feeling(['What have you felt when you needed another team?', '¿Qué has sentido al necesitar a otro equipo?']),
    prediction([
      'What do you think our customers felt this month?',
      '¿Qué crees que sintieron nuestros clientes este mes?',
    ]),
    inOwnWords('better', [
      'What should another team do differently?',
      '¿Qué debería hacer otro equipo de otra manera?',
    ]),
  ],
};
