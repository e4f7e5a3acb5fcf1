/** Given and family names of the synthetic people; any likeness is by chance. */
export const GIVEN_NAMES: readonly string[] =
  'Ainhoa,Alba,Alejandro,Alicia,Álvaro,Ana,Andrés,Ángela,Antonio,Beatriz,Blanca,Bruno,Carla,Carlos,Carmen,Celia,Clara,Claudia,Cristina,Daniel,David,Diego,Eduardo,Elena,Elisa,Emma,Enrique,Esther,Eva,Fátima,Fernando,Francisco,Gabriel,Gloria,Gonzalo,Guillermo,Hugo,Ignacio,Inés,Irene,Isabel,Iván,Jaime,Javier,Jorge,José,Juan,Julia,Laura,Leire,Leo,Lucía,Luis,Manuel,Marcos,María,Mario,Marta,Martín,Mateo,Miguel,Mireia,Nadia,Nerea,Nicolás,Noelia,Nuria,Olga,Óscar,Pablo,Patricia,Paula,Pedro,Pilar,Rafael,Raquel,Raúl,Ricardo,Rocío,Rosa,Rubén,Salma,Samuel,Sandra,Sara,Sergio,Silvia,Sofía,Teresa,Tomás,Valeria,Vera,Víctor,Violeta,Ximena,Yolanda,Zoe'.split(
    ',',
  );

export const FAMILY_NAMES: readonly string[] =
  'Aguilar,Alonso,Álvarez,Arias,Benítez,Blanco,Bravo,Cabrera,Calvo,Campos,Cano,Carmona,Castillo,Castro,Cortés,Crespo,Cruz,Delgado,Díaz,Díez,Domínguez,Durán,Esteban,Fernández,Ferrer,Flores,Fuentes,Gallardo,Gallego,García,Garrido,Gil,Giménez,Gómez,González,Guerrero,Gutiérrez,Hernández,Herrera,Hidalgo,Iglesias,Jiménez,León,López,Lorenzo,Lozano,Marín,Márquez,Martín,Martínez,Medina,Méndez,Molina,Montero,Mora,Morales,Moreno,Moya,Muñoz,Navarro,Nieto,Núñez,Ortega,Ortiz,Parra,Pascual,Peña,Pérez,Prieto,Ramírez,Ramos,Rey,Reyes,Rodríguez,Román,Romero,Rubio,Ruiz,Sáez,Sánchez,Santana,Santiago,Santos,Sanz,Serrano,Soler,Soto,Suárez,Torres,Vargas,Vázquez,Vega,Velasco,Vicente,Vidal'.split(
    ',',
  );
