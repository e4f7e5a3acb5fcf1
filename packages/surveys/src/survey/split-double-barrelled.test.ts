import { expect, test } from 'vitest';
import { splitDoubleBarrelled } from './split-double-barrelled.ts';

test.each([
  ['en', 'My manager listens and thanks me', 'My manager listens', 'My manager thanks me'],
  ['en', 'Was it quick or easy?', 'Was it quick?', 'Was it easy?'],
  ['en', 'Pay and/or hours are fair', 'Pay are fair', 'Hours are fair'],
  ['en', 'Delivery as well as packaging were fine.', 'Delivery were fine.', 'Packaging were fine.'],
  [
    'es',
    'Mi responsable me escucha y me da las gracias',
    'Mi responsable me escucha',
    'Mi responsable me da las gracias',
  ],
  ['es', '¿Fue rápido o fácil?', '¿Fue rápido?', '¿Fue fácil?'],
  ['es', '¿Sueldo y horario te parecen justos?', '¿Sueldo te parecen justos?', '¿Horario te parecen justos?'],
] as const)('%s: %s', (language, text, first, second) => {
  expect(splitDoubleBarrelled(text, language)).toEqual([first, second]);
});

test('what asks one thing stays whole', () => {
  expect(splitDoubleBarrelled('Health and safety come first', 'en')).toBeUndefined();
  expect(splitDoubleBarrelled('', 'es')).toBeUndefined();
});
