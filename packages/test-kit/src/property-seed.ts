import * as fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a green run means the same tomorrow and elsewhere. Another
 * seed looks elsewhere: `PROPERTY_SEED=$RANDOM npx vitest run`.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 20_261_123) });
