import {
  driver,
  effort,
  expected,
  feeling,
  inBoth,
  inOwnWords,
  oneOf,
  positiveUniqueMemorable,
  recommendation,
  retold,
  someOf,
} from './library-question.ts';
import type { QuestionSet } from './question-set.ts';

const recommendUs = recommendation([
  'How likely are you to recommend us to a friend?',
  '¿Nos recomendarías a una amistad?',
]);

export const afterPurchaseSet: QuestionSet = {
  code: 'after-purchase',
  side: 'customer',
  title: inBoth(['Your purchase', 'Tu compra']),
  purpose: inBoth([
    'Some days after a purchase: was it easy, was it as expected, and what stays in mind?',
    'Unos días después de comprar: ¿fue fácil, fue como se esperaba y qué queda en la memoria?',
  ]),
  questions: [
    feeling(['What did you feel when you bought from us?', '¿Qué sentiste al comprar?']),
    effort(['It was easy to get what I wanted', 'Fue fácil conseguir lo que quería']),
    expected(['Compared with what you expected, it was', 'Comparado con lo que esperabas, ha sido']),
    positiveUniqueMemorable(['How was the experience?', '¿Cómo fue la experiencia?']),
    recommendUs,
    inOwnWords('better', ['What should we have done better?', '¿Qué deberíamos haber hecho mejor?']),
  ],
};

export const afterContactSet: QuestionSet = {
  code: 'after-contact',
  side: 'customer',
  title: inBoth(['When you asked for help', 'Cuando pediste ayuda']),
  purpose: inBoth([
    'After somebody asked for help: is it solved, how hard was it, and whom did they tell?',
    'Después de pedir ayuda: ¿está resuelto, cuánto costó y a quién se lo contó?',
  ]),
  questions: [
    feeling(['How did you feel when we spoke?', '¿Qué sentiste cuando hablamos?']),
    oneOf('solved', ['Is it solved?', '¿Está resuelto?'], {
      'at-once': ['Yes, at once', 'Sí, a la primera'],
      later: ['Yes, but it took several tries', 'Sí, pero hicieron falta varios intentos'],
      no: ['No', 'No'],
    }),
    effort(['It was easy to get help', 'Fue fácil recibir ayuda']),
    driver('understood', ['The person understood me', 'La persona me entendió']),
    retold(['How many people have you told about it?', '¿A cuántas personas se lo has contado?']),
    {
      ...inOwnWords('open', ['What is still open?', '¿Qué queda por resolver?']),
      shownWhen: { match: 'any', tests: [{ test: 'chosen', question: 'solved', option: 'no' }] },
    },
    inOwnWords('better', ['What would have made it better?', '¿Qué lo habría hecho mejor?']),
  ],
};

export const afterCampaignSet: QuestionSet = {
  code: 'after-campaign',
  side: 'customer',
  title: inBoth(['What reached you', 'Lo que te llegó']),
  purpose: inBoth([
    'After a campaign: was it noticed, what did it stir, and did it reach people the way they like?',
    'Después de una campaña: ¿se notó, qué despertó y llegó como la gente prefiere?',
  ]),
  questions: [
    oneOf('noticed', ['Do you remember hearing from us this month?', '¿Recuerdas haber sabido de nosotros este mes?'], {
      yes: ['Yes', 'Sí'],
      no: ['No', 'No'],
    }),
    {
      ...feeling(['What did it make you feel?', '¿Qué te hizo sentir?']),
      shownWhen: { match: 'all', tests: [{ test: 'chosen', question: 'noticed', option: 'yes' }] },
    },
    {
      ...driver('relevant', ['It was about something I care about', 'Trataba de algo que me importa']),
      shownWhen: { match: 'all', tests: [{ test: 'chosen', question: 'noticed', option: 'yes' }] },
    },
    someOf(
      'channel',
      ['How would you like to hear from us?', '¿Cómo prefieres saber de nosotros?'],
      {
        email: ['E-mail', 'Correo electrónico'],
        messages: ['Messages on the phone', 'Mensajes en el móvil'],
        post: ['Post', 'Correo postal'],
        shop: ['In the shop', 'En la tienda'],
        never: ['Not at all', 'De ninguna manera'],
      },
      2,
    ),
    recommendUs,
    inOwnWords('better', ['What should we tell you about?', '¿De qué te gustaría que te habláramos?']),
  ],
};
