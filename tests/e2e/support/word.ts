import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'

export type WordFile = {
  name: string
  /** Every XML part by its place in the file. */
  parts: Readonly<Record<string, string>>
  /** The text of the document itself, one line for each paragraph. */
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const textOf = (xml: string): string =>
  xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** Takes the file as the user gets it. */
export const downloadWord = async (page: Page): Promise<WordFile> => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: /^Last ned .*\(Word\)$/ }).click()
  const download = await downloading
  const files = unzipSync(await readFile(await download.path()))
  const parts = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
  return { name: download.suggestedFilename(), parts, text: textOf(parts['word/document.xml'] ?? '') }
}
