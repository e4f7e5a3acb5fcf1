/** Held by whoever creates, joins, parts or erases people: what a name leads to stays so until it is written. */
export const PEOPLE_LOCK = 'people-core:people';
