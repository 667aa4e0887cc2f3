/** What is wrong in a template, said so that whoever edits the text can find it. Texts in bokmål: the editors' language. */
export type TemplateError = { file: string; line: number; cause: string }

export const formatTemplateError = ({ file, line, cause }: TemplateError): string =>
  `${file}:${line}: ${cause}`
