/** The kinds of files that are kept; told by what stands in them, never by what they are called. */
export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'png', 'jpg'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** What a name of such a file ends with, the usual one first. */
export const FILE_ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
}
