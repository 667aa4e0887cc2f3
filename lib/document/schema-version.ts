/** Raised when the schema of written text changes; a browser with another number may read, not write. */
export const SCHEMA_VERSION = 1
