/** The register on disk, read once a process: it changes with the program, not while it runs. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatRegisterError, parseRegister, REGISTER_FILES, type Register } from '#lib/register/register.ts'
import { TEMPLATES_FOLDER } from './read-templates.ts'

const REGISTER_FOLDER = join(TEMPLATES_FOLDER, 'register')

let loaded: Promise<Register> | undefined

/** @throws with file, record and cause when the register cannot be used. */
export const loadRegister = (): Promise<Register> => {
  loaded ??= readRegister()
  loaded.catch(() => {
    loaded = undefined
  })
  return loaded
}

async function readRegister(): Promise<Register> {
  const read = Object.values(REGISTER_FILES).map(async (name): Promise<[string, string][]> => {
    const text = await readFile(join(REGISTER_FOLDER, name), 'utf8').catch(() => null)
    return text === null ? [] : [[name, text]]
  })
  const parsed = parseRegister(Object.fromEntries((await Promise.all(read)).flat()))
  if (!parsed.ok)
    throw new Error(`the register cannot be read: ${parsed.errors.map(formatRegisterError).join('; ')}`)
  return parsed.value
}
