import { expect, test } from 'vitest'
import { answerUpload } from './answer-upload.ts'

const leadsTo = (to: string): string | null =>
  answerUpload(new Request('http://samstemt.test'), { to }, () => '/').headers.get('location')

test('whoever sent a file is led to a page of ours, whatever stood in the address it was sent to', () => {
  expect(leadsTo('/kontor/a/moter/b?gjort=added&ved=c#sak-c')).toBe(
    '/kontor/a/moter/b?gjort=added&ved=c#sak-c',
  )
  expect(leadsTo('/kontor/\r\nSet-Cookie: a=b/moter/Łódź')).toBe(
    '/kontor/Set-Cookie:%20a=b/moter/%C5%81%C3%B3d%C5%BA',
  )
  expect(leadsTo('//example.org/kontor')).toBe('/kontor')
})
