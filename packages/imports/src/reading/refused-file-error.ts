import { InvalidInputError } from '@unisono/rpc/server';

/** The file as a whole cannot be read or understood; nothing of it is imported. */
export class RefusedFileError extends InvalidInputError {}
