import { describe, expect, test } from 'vitest'
import { faultOf } from './fault-of.ts'

describe('what the log tells of an error', () => {
  test('is its name and where, and never its message, however many lines that has', () => {
    const told = faultOf(new TypeError('hemmelig tekst\n    at avtalens ord\nKari Brekke'))
    expect(told.error).toBe('TypeError')
    expect(told.at).toContain('fault-of.test.ts')
    expect(JSON.stringify(told)).not.toMatch(/hemmelig|avtalens|Kari/)
  })

  test('is the code, where there is one', () => {
    expect(faultOf(Object.assign(new Error('hemmelig'), { code: '23514' })).error).toBe('23514')
  })

  test('is nothing of what is thrown that is no error', () => {
    expect(faultOf('hemmelig tekst')).toEqual({ error: 'string' })
  })

  test('is no more where somebody threw an error without a stack, or without a message', () => {
    const bare = new Error('hemmelig')
    delete bare.stack
    expect(faultOf(bare)).toEqual({ error: 'Error' })
    expect(faultOf(new Error('')).at).toContain('fault-of.test.ts')
  })
})
