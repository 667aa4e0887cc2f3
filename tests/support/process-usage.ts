import { readFileSync } from 'node:fs'

/** The kernel's clock for processes; 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100

export type Usage = {
  /** Seconds of processor time since the process began. */
  cpuSeconds: number
  residentMB: number
}

/** What a process has used, as Linux tells it; null where there is no /proc. */
export const usageOf = (pid: number): Usage | null => {
  try {
    // The program's name stands in parentheses and may hold spaces.
    const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const fields = after.split(' ')
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      residentMB: Math.round(Number(resident) / 1024),
    }
  } catch {
    return null
  }
}
