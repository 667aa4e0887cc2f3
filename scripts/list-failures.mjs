/** What failed in a report of Vitest or Playwright: where, which rule, and the first lines of why. Short: it is shown last. */
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const LINES = 12
const WIDTH = 200

const shown = (where, title, why) => {
  const lines = stripVTControlCharacters(why)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*(node_modules|new Promise)/.test(line))
    .slice(0, LINES)
  return [`✗ ${where} ${title}`, ...lines.map((line) => `    ${line.slice(0, WIDTH)}`)].join('\n')
}

/** Vitest tells only in the stack which line it was. */
const vitestFailures = ({ testResults }, root) =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that could not be run has no tests.
    if (failed.length === 0) return message ? [shown(file, '', message)] : []
    return failed.map(({ fullName, failureMessages }) => {
      const why = failureMessages.join('\n')
      return shown(`${file}${/:\d+/.exec(why.split(file)[1] ?? '')?.[0] ?? ''}`, fullName, why)
    })
  })

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

const playwrightFailures = ({ config, suites, errors }, root) => [
  ...errors.map(({ message }) => shown('', '', message ?? '')),
  ...suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const [first] = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
      const at = first?.location?.line ?? line
      return shown(`${relative(root, config.rootDir)}/${file}:${at}`, title, first?.message ?? '')
    }),
]

export const listFailures = (report, root) =>
  'testResults' in report ? vitestFailures(report, root) : playwrightFailures(report, root)
