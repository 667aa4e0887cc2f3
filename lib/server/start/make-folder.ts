import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** Like mkdir -p. Node's own `recursive` never returns where the system says that a parent is missing (/proc). */
export const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // a simultaneous start may have made it
  }
}
