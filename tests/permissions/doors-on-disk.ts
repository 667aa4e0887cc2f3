/** What Next makes doors of: pages, routes and server actions, found on disk. */
import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The folder as an address: groups in brackets are not part of it. */
const addressOf = (file: string): string =>
  `/${dirname(file)
    .split('/')
    .slice(1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`

export const routesOnDisk = (): readonly string[] =>
  globSync('app/**/{page.tsx,route.ts}').map(addressOf).sort()

const EXPORTED = /^export (?:async function|const|function) (\w+)/gm

/** `<address of the folder> <name>`, wherever the file is. */
export const actionsOnDisk = (): readonly string[] =>
  globSync('{app,components,lib}/**/*.{ts,tsx}')
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }))
    .filter(({ source }) => /['"]use server['"]/.test(source))
    .flatMap(({ file, source }) =>
      [...source.matchAll(EXPORTED)].map(([, name]) => `${addressOf(file)} ${name}`),
    )
    .sort()
