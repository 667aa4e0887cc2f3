/** A real server process, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { eventually } from './eventually.ts'

/** A first start makes a database; where much else is done at once it takes its time. */
const START_LIMIT_MS = 60_000

export type ServerProcess = {
  url: string
  child: ChildProcess
  output: () => string
  /** Every answer of /api/health since the start, in order, repeated ones once. */
  healthy: () => Promise<readonly string[]>
  /** Ends it, and waits until it has ended. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

const healthOf = (url: string): Promise<string> =>
  fetch(`${url}/api/health`).then(
    async (response) => `${response.status} ${await response.text()}`,
    () => 'no answer',
  )

/** One that whoever starts it must end. */
export const spawnServer = (
  env: Record<string, string>,
  nodeOptions: readonly string[] = [],
): ServerProcess => {
  const child = spawn(process.execPath, [...nodeOptions, 'tests/support/server-without-pages.ts'], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const url = `http://127.0.0.1:${env.PORT}`
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return child.exitCode
  }
  const healthy = async (): Promise<readonly string[]> => {
    const answers: string[] = []
    const isHealthy = async () => {
      const answer = await healthOf(url)
      if (answers.at(-1) !== answer) answers.push(answer)
      return answer.startsWith('200')
    }
    await eventually(`${url} is healthy\n${output}`, isHealthy, START_LIMIT_MS)
    return answers
  }
  return { url, child, output: () => output, healthy, end }
}

/** Ended with the test. */
export const startServerProcess = (env: Record<string, string>): ServerProcess => {
  const server = spawnServer(env)
  onTestFinished(async () => void (await server.end('SIGTERM')))
  return server
}
