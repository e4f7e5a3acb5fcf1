import { feeling, inBoth, inOwnWords, recommendation, rotatingDriver } from './library-question.ts';
import type { QuestionSet } from './question-set.ts';

export const engagementSet: QuestionSet = {
  code: 'engagement',
  side: 'employee',
  title: inBoth(['How we are', 'Cómo estamos']),
  purpose: inBoth([
    'What people feel at work, what drives it, and whether they would recommend it. The drivers take turns.',
    'Qué siente la gente en el trabajo, qué lo mueve y si lo recomendaría. Los motivos se turnan.',
  ]),
  questions: [
    feeling(['What have you felt at work this week?', '¿Qué has sentido en el trabajo esta semana?']),
    rotatingDriver('energy', ['My work gives me energy', 'Mi trabajo me da energía'], 'engagement'),
    rotatingDriver('meaning', ['What I do here matters', 'Lo que hago aquí importa'], 'engagement'),
    rotatingDriver('clarity', ['I know what is expected of me', 'Sé lo que se espera de mí'], 'role'),
    rotatingDriver(
      'tools',
      ['I have what I need to do my work well', 'Tengo lo que necesito para trabajar bien'],
      'role',
    ),
    rotatingDriver(
      'workload',
      ['I can finish my work in my working hours', 'Puedo acabar mi trabajo en mi jornada'],
      'load',
    ),
    rotatingDriver('rest', ['After a day off I feel rested', 'Después de un día libre me siento con fuerzas'], 'load'),
    rotatingDriver('heard', ['My manager listens to me', 'Mi responsable me escucha'], 'manager'),
    rotatingDriver('recognition', ['Good work is noticed here', 'Aquí se nota cuando algo se hace bien'], 'manager'),
    rotatingDriver('fairness', ['Decisions about me are fair', 'Las decisiones que me afectan son justas'], 'manager'),
    rotatingDriver('safety', ['I can say what I think without fear', 'Puedo decir lo que pienso sin miedo'], 'team'),
    rotatingDriver('team', ['My team helps me when I need it', 'Mi equipo me ayuda cuando lo necesito'], 'team'),
    rotatingDriver('growth', ['I am learning something new here', 'Aquí aprendo cosas nuevas'], 'growth'),
    rotatingDriver('future', ['I see a future for me here', 'Veo un futuro para mí aquí'], 'growth'),
    rotatingDriver('direction', ['I understand where we are heading', 'Entiendo hacia dónde vamos'], 'direction'),
    recommendation([
      'How likely are you to recommend working here to a friend?',
      '¿Recomendarías a una amistad trabajar aquí?',
    ]),
    inOwnWords('better', ['What would make next month better?', '¿Qué haría mejor el próximo mes?']),
  ],
};
