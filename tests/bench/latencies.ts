import type { Latencies } from './scenario.ts'

const ranked = (sorted: Float64Array, share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10

export const summariseLatencies = (values: readonly number[]): Latencies => {
  const sorted = Float64Array.from(values).sort()
  return {
    count: sorted.length,
    p50: ranked(sorted, 0.5),
    p95: ranked(sorted, 0.95),
    p99: ranked(sorted, 0.99),
  }
}
