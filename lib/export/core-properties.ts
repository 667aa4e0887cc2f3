import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { cleanText } from './clean-text.ts'
import type { Context, WordOptions } from './context.ts'

const escapeXml = (text: string): string =>
  cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** `docProps/core.xml`. docx writes no language and always the clock of the machine. */
export function corePropertiesXml(context: Context, options: WordOptions): string {
  const { document } = context
  const time = options.now.toISOString().replace(/\.\d+Z$/, 'Z')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(options.author)}</dc:creator><dc:description>${escapeXml(options.version)}</dc:description><cp:lastModifiedBy>${escapeXml(options.author)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified><dc:language>${LANGUAGE_TAG[document.language]}</dc:language></cp:coreProperties>`
}
