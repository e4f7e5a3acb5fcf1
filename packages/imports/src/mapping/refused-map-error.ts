import { InvalidInputError } from '@unisono/rpc/server';

/** The map does not fit the kind of import or the columns of the file; `field` names the target. */
export class RefusedMapError extends InvalidInputError {}
