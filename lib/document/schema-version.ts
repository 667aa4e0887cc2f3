/**
 * Raised when the schema of written text changes; a browser with another number may read, not write.
 * 2: a list item may begin with any block. What was written under 1 is valid.
 */
export const SCHEMA_VERSION = 2
