/** The key that sessions are sealed with. In the demonstration it is made once and kept in the data folder. */
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './make-folder.ts'
import { messageOf, StartFailure } from './start-failure.ts'

export const keptSecret = (dataDir: string): string => {
  const file = path.resolve(dataDir, 'session.secret')
  try {
    makeFolder(path.dirname(file))
    if (!existsSync(file)) {
      const mine = `${file}.${process.pid}`
      writeFileSync(mine, randomBytes(48).toString('base64url'), { mode: 0o600 })
      try {
        linkSync(mine, file) // never over one that a simultaneous start has made
      } catch (error) {
        if (!existsSync(file)) throw error
      } finally {
        rmSync(mine, { force: true })
      }
    }
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartFailure(`Datamappa ${path.dirname(file)} kan ikke brukes: ${messageOf(error)}`)
  }
}
