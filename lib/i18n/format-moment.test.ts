import { describe, expect, it } from 'vitest'
import { formatClock, formatDate, formatDay, formatMonths } from './format-moment.ts'

describe('moments are shown in Norwegian time', () => {
  const justAfterMidnightInOslo = new Date('2026-11-21T23:05:00Z')

  it('writes the month in full in both languages', () => {
    expect(formatDate(justAfterMidnightInOslo, 'nb')).toBe('22. november 2026')
    expect(formatDate(new Date('2026-05-17T10:00:00Z'), 'nn')).toBe('17. mai 2026')
  })

  it('leaves out the year that it is, in Oslo', () => {
    expect(formatDay(new Date('2026-03-09T10:00:00Z'), justAfterMidnightInOslo, 'nb')).toBe('9. mars')
    expect(formatDay(new Date('2025-12-31T23:30:00Z'), justAfterMidnightInOslo, 'nn')).toBe('1. januar')
    expect(formatDay(new Date('2025-12-31T22:30:00Z'), justAfterMidnightInOslo, 'nn')).toBe(
      '31. desember 2025',
    )
  })

  it('names the months of a part of the year, the first one as a heading begins', () => {
    expect(formatMonths(1, 5, 'nb')).toBe('Januar–mai')
    expect(formatMonths(9, 12, 'nn')).toBe('September–desember')
  })

  it('writes the clock with a full stop', () => {
    expect(formatClock(justAfterMidnightInOslo)).toBe('00.05')
    expect(formatClock(new Date('2026-07-01T12:03:00Z'))).toBe('14.03')
  })
})
