// What is thrown where a text cannot be imported.

/** What a text cannot be imported for: said to people as it is. */
export class NotImportable extends Error {}
