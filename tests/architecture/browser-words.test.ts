/** A part that runs in the browser has only the words that are sent there. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { browserMessages } from '#lib/i18n/messages.ts'

const IMPORT = /^import (?!type )[^;]*? from '(\.[^']+\.tsx?)'/gm
const WORDS = /useTranslations\('([a-zA-Z]+)/g

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? [])

/** With all that runs there because the file imports it. */
const reachedFrom = (file: string, seen: Set<string>): Set<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const one of matches(readFileSync(file, 'utf8'), IMPORT)) reachedFrom(join(dirname(file), one), seen)
  return seen
}

test('what runs in the browser says only what is sent to the browser', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => join('components', file))
  const begins = files.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"))
  expect(begins.length).toBeGreaterThan(20)
  const inBrowser = new Set<string>()
  for (const file of begins) reachedFrom(file, inBrowser)
  const sent = Object.keys(browserMessages('nb'))
  const missing = [...inBrowser].flatMap((file) =>
    matches(readFileSync(file, 'utf8'), WORDS)
      .filter((name) => !sent.includes(name))
      .map((name) => `${file}: ${name}`),
  )
  expect(missing).toEqual([])
})
