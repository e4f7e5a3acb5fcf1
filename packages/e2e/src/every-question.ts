const both = (en: string, es: string) => ({ en, es });

const usual = {
  hint: null,
  skippable: true,
  notApplicable: false,
  shownWhen: null,
  rotates: false,
};

/** A survey with these questions, as `surveys.create` takes it. */
export function surveyOf(title: string, questions: readonly object[], changes: object = {}): object {
  return {
    title: both(title, title),
    introduction: null,
    languages: ['en', 'es'],
    layout: 'one-by-one',
    questions,
    ...changes,
  };
}

export const FELT = {
  ...usual,
  kind: 'emotions',
  code: 'felt',
  text: both('What have you felt at work this week?', '¿Qué has sentido en el trabajo esta semana?'),
  emotionSet: 1,
  view: 'wheel',
};

export const RECOMMEND = {
  ...usual,
  kind: 'recommend',
  code: 'recommend',
  text: both(
    'How likely are you to recommend working here to a friend?',
    '¿Recomendarías a una amistad trabajar aquí?',
  ),
};

export const BETTER = {
  ...usual,
  kind: 'comment',
  code: 'better',
  text: both('What would make next month better?', '¿Qué haría mejor el próximo mes?'),
  longest: 500,
};

export const SOLVED = {
  ...usual,
  kind: 'single-choice',
  code: 'solved',
  skippable: false,
  text: both('Did you get what you needed?', '¿Conseguiste lo que necesitabas?'),
  options: [
    { code: 'at-once', text: both('Yes, at once', 'Sí, a la primera') },
    { code: 'later', text: both('Yes, after several tries', 'Sí, tras varios intentos') },
    { code: 'no', text: both('No', 'No') },
  ],
};

/** Asked only of those who did not get what they needed. */
export const OPEN_STILL = {
  ...usual,
  kind: 'comment',
  code: 'open',
  text: both('What is still open?', '¿Qué queda por resolver?'),
  longest: 500,
  shownWhen: { match: 'any', tests: [{ test: 'chosen', question: 'solved', option: 'no' }] },
};

/** One of every kind; the service of the unit with this id. */
export function everyQuestion(unitId: string): object[] {
  return [
    FELT,
    RECOMMEND,
    { ...usual, kind: 'ease', code: 'ease', text: both('It was easy to get help', 'Fue fácil recibir ayuda') },
    {
      ...usual,
      kind: 'expectation',
      code: 'expected',
      moment: 'before',
      text: both('How good do you expect next week to be?', '¿Cómo de buena esperas que sea la próxima semana?'),
    },
    {
      ...usual,
      kind: 'expectation',
      code: 'against',
      moment: 'after',
      text: both('Compared with what you expected, it was', 'Comparado con lo que esperabas, ha sido'),
    },
    { ...usual, kind: 'pum', code: 'pum', text: both('How was the experience?', '¿Cómo fue la experiencia?') },
    {
      ...usual,
      kind: 'retelling',
      code: 'told',
      text: both('How many people have you told about it?', '¿A cuántas personas se lo has contado?'),
    },
    {
      ...usual,
      kind: 'agreement',
      code: 'heard',
      construct: null,
      labels: null,
      notApplicable: true,
      text: both('My manager listens to me', 'Mi responsable me escucha'),
    },
    SOLVED,
    OPEN_STILL,
    {
      ...usual,
      kind: 'multiple-choice',
      code: 'channel',
      most: 2,
      text: both('How would you like to hear from us?', '¿Cómo prefieres saber de nosotros?'),
      options: [
        { code: 'email', text: both('E-mail', 'Correo electrónico') },
        { code: 'phone', text: both('Messages on the phone', 'Mensajes en el móvil') },
        { code: 'post', text: both('Post', 'Correo postal') },
      ],
    },
    {
      ...usual,
      kind: 'internal-service',
      code: 'service',
      unitIds: [unitId],
      text: both('How good is the service you get?', '¿Cómo de bueno es el servicio que recibes?'),
    },
    {
      ...usual,
      kind: 'empathy',
      code: 'customers-feel',
      emotionSet: 2,
      view: 'list',
      text: both('What do your customers feel, do you believe?', '¿Qué crees que sienten tus clientes?'),
    },
    BETTER,
  ];
}
