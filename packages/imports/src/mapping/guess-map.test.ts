import { describe, expect, test } from 'vitest';
import { checkMap } from './check-map.ts';
import { guessMap } from './guess-map.ts';

describe('guessMap', () => {
  test('knows columns by their names in English and Spanish, whatever their case and accents', () => {
    const english = guessMap('people', ['Employee Number', 'Full name', 'E-Mail', 'Department', 'Hire date'], []);
    const spanish = guessMap(
      'people',
      ['Número empleado', 'Nombre completo', 'CORREO ELECTRÓNICO', 'Departamento', 'fecha_alta'],
      [],
    );
    for (const { found, missing } of [english, spanish]) {
      expect(Object.keys(found).toSorted()).toEqual(
        ['externalId', 'from', 'identity.email', 'identity.employee-number', 'name', 'unit'].toSorted(),
      );
      expect(missing).toEqual([]);
    }
    expect(spanish.map.fields['from']).toEqual({ column: 'fecha_alta' });
  });

  test('knows emotions of the wheel, and decimal commas', () => {
    const { map, missing } = guessMap(
      'moments',
      ['id', 'rol', 'fecha', 'Alegría', 'anger', 'facilidad'],
      [['1', 'customer', '2024-01-02', '4', '0', '5,5']],
    );
    expect(map.fields).toMatchObject({
      'felt.joy': { column: 'Alegría' },
      'felt.anger': { column: 'anger' },
      ease: { column: 'facilidad', decimal: ',' },
      day: { column: 'fecha' },
    });
    expect(missing).toEqual([]);
    expect(() => checkMap('moments', map, ['id', 'rol', 'fecha', 'Alegría', 'anger', 'facilidad'])).not.toThrow();
  });

  test('knows e-mail addresses and days by their looks, and says so', () => {
    const people = guessMap(
      'people',
      ['id', 'contact'],
      [
        ['1', 'ana@example.org'],
        ['2', ''],
      ],
    );
    expect(people.found).toEqual({ externalId: 'name', 'identity.email': 'values' });
    const moments = guessMap('moments', ['id', 'role', 'when it was'], [['1', 'customer', '25/12/2024']]);
    expect(moments.map.fields['day']).toEqual({ column: 'when it was' });
    const unsure = guessMap('moments', ['id', 'role', 'when it was'], [['1', 'customer', '05/12/2024']]);
    expect(unsure.map.fields['day']).toBeUndefined();
  });

  test('names what is missing instead of making it up', () => {
    expect(guessMap('units', ['colour', 'size'], [['red', '3']])).toEqual({
      map: { fields: {} },
      found: {},
      missing: ['code', 'name'],
    });
  });
});
