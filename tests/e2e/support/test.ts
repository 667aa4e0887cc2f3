/** The tests' house: log-in as somebody, and a guard that fails a test for any error the browser tells of. */
import { readFileSync } from 'node:fs'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import type { Role } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type Office, type OfficeName, type Person, type Seeded, seededFile } from './offices.ts'

export const HOME = `http://localhost:${process.env.E2E_PORT}`

export const seeded = (): Seeded => JSON.parse(readFileSync(seededFile(process.env.E2E_DATA ?? ''), 'utf8'))

export const officeOf = (name: OfficeName): Office => seeded().offices[name]

/** The draft's address. */
export const draftOf = (name: OfficeName): string => `/avtaler/${officeOf(name).agreement}`

export const clauseOf = (name: OfficeName, clause: string): string =>
  `${draftOf(name)}/${clause.includes('/') ? clause : `partnerskapsavtale/${clause}`}`

type Visitor = { office: OfficeName; role?: Role; language?: Language; options?: BrowserContextOptions }
type Fixtures = {
  /** Errors that the story itself provokes. */
  expectedErrors: RegExp[]
  guard: (context: BrowserContext) => void
  /** A browser of one's own, logged in. */
  visit: (visitor: Visitor) => Promise<Page>
  /** Logs the test's own page in. */
  login: (office: OfficeName, role?: Role, language?: Language) => Promise<void>
}

export const personOf = (office: OfficeName, role: Role): Person => {
  const person = officeOf(office).people[role]
  if (!person) throw new Error(`${office} has no ${role}`)
  return person
}

const logIn = (context: BrowserContext, { office, role = 'nav_leader', language }: Visitor) => {
  const person = personOf(office, role)
  return context.addCookies([
    { name: seeded().cookieName, value: person.cookie, url: HOME, httpOnly: true, sameSite: 'Lax' },
    ...(language ? [{ name: 'sprak', value: language, url: HOME }] : []),
  ])
}

/** Everything a browser complains of, and every request that leaves the house. */
const watch = (context: BrowserContext, complain: (what: string) => void): void => {
  const isOurs = (url: string) => url.startsWith(HOME) || /^(data|blob|about):/.test(url)
  context.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text()))
      complain(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complain(`page: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    if (!isOurs(request.url())) complain(`request to another host: ${request.url()}`)
  })
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      if (!isOurs(socket.url().replace(/^ws/, 'http'))) complain(`socket to another host: ${socket.url()}`)
    }),
  )
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  guard: async ({ expectedErrors }, use) => {
    const complaints: string[] = []
    await use((context) => watch(context, (what) => complaints.push(what)))
    expect(complaints.filter((one) => !expectedErrors.some((expected) => expected.test(one)))).toEqual([])
  },
  context: async ({ context, guard }, use) => {
    guard(context)
    await use(context)
  },
  visit: async ({ browser, guard, contextOptions }, use) => {
    const opened: BrowserContext[] = []
    await use(async (visitor) => {
      const context = await browser.newContext({ ...contextOptions, ...visitor.options })
      opened.push(context)
      guard(context)
      await logIn(context, visitor)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
  login: async ({ context }, use) => {
    await use((office, role = 'nav_leader', language = 'nb') => logIn(context, { office, role, language }))
  },
})

export { expect }
