import { driver, expected, feeling, inBoth, inOwnWords, oneOf, recommendation } from './library-question.ts';
import type { QuestionSet } from './question-set.ts';

export const onboardingSet: QuestionSet = {
  code: 'onboarding',
  side: 'employee',
  title: inBoth(['Your first weeks', 'Tus primeras semanas']),
  purpose: inBoth([
    'Some weeks after somebody joined: was it as they expected, and what is still missing?',
    'Unas semanas después de entrar: ¿es como lo esperaba y qué falta todavía?',
  ]),
  questions: [
    feeling(['What have you felt since you joined?', '¿Qué has sentido desde que entraste?']),
    expected([
      'Compared with what you expected, these weeks were',
      'Comparadas con lo que esperabas, estas semanas han sido',
    ]),
    driver('welcome', ['I felt welcome from the first day', 'Me sentí bien recibido desde el primer día']),
    driver('clarity', ['I know what is expected of me', 'Sé lo que se espera de mí']),
    driver('tools', ['I had what I needed from the start', 'Tuve lo que necesitaba desde el principio']),
    driver('questions', ['I know whom to ask when I am stuck', 'Sé a quién preguntar cuando me atasco']),
    recommendation([
      'How likely are you to recommend working here to a friend?',
      '¿Recomendarías a una amistad trabajar aquí?',
    ]),
    inOwnWords('missing', ['What would have helped you to start?', '¿Qué te habría ayudado a empezar?']),
  ],
};

export const leavingSet: QuestionSet = {
  code: 'leaving',
  side: 'employee',
  title: inBoth(['Before you go', 'Antes de irte']),
  purpose: inBoth([
    'When somebody leaves: why, and what would have kept them.',
    'Cuando alguien se va: por qué, y qué le habría hecho quedarse.',
  ]),
  questions: [
    feeling(['What do you feel when you think of your time here?', '¿Qué sientes al pensar en tu tiempo aquí?']),
    oneOf('reason', ['What weighed most in your decision?', '¿Qué pesó más en tu decisión?'], {
      work: ['The work itself', 'El trabajo en sí'],
      pay: ['Pay', 'El sueldo'],
      growth: ['No way forward', 'No poder avanzar'],
      manager: ['My manager', 'Mi responsable'],
      team: ['My team', 'Mi equipo'],
      workload: ['Too much work', 'Demasiado trabajo'],
      hours: ['Working hours', 'El horario'],
      life: ['Something in my life', 'Algo de mi vida'],
      other: ['Something else', 'Otra cosa'],
    }),
    driver('heard', ['My manager listened to me', 'Mi responsable me escuchaba']),
    driver('recognition', ['Good work was noticed', 'Se notaba cuando algo se hacía bien']),
    driver('growth', ['I could learn new things here', 'Aquí podía aprender cosas nuevas']),
    driver('return', ['I would come back one day', 'Volvería algún día']),
    recommendation([
      'How likely are you to recommend working here to a friend?',
      '¿Recomendarías a una amistad trabajar aquí?',
    ]),
    inOwnWords('kept', ['What would have made you stay?', '¿Qué te habría hecho quedarte?']),
  ],
};
