/** Reads the text of a file that somebody uploaded, in a thread of its own: a hostile file costs that thread and nothing more. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FileReading } from './file-reading.ts'

/** Run by Node as it stands: the bundler must not take it in. */
const PROGRAM = join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/signed-text/read-in-thread.ts')
const MOST_MS = 30_000
const MOST_MEGABYTES = 512

/** One at a time: two large files at once would take twice the memory. */
let last: Promise<unknown> = Promise.resolve()

export const readFile = (bytes: Uint8Array): Promise<FileReading> => {
  const reading = last.then(() => inThread(bytes))
  last = reading
  return reading
}

const inThread = (bytes: Uint8Array): Promise<FileReading> =>
  new Promise((resolve) => {
    const worker = new Worker(/* turbopackIgnore: true */ PROGRAM, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      // Neither its warnings nor anything it prints of the file belongs in the log.
      stdout: true,
      stderr: true,
    })
    const end = (answer: FileReading): void => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => end({ ok: false, error: 'too-slow' }), MOST_MS)
    worker.once('message', (answer: FileReading) => end(answer))
    worker.once('error', () => end({ ok: false, error: 'damaged' }))
    worker.once('exit', () => end({ ok: false, error: 'damaged' }))
  })
