import { expect, test } from 'vitest'
import { type ComparePoint, parsePoint, pointName } from './compare-point.ts'

const POINTS: readonly ComparePoint[] = [
  { kind: 'now' },
  { kind: 'version', number: 2 },
  { kind: 'moment', seq: 0 },
  { kind: 'moment', seq: 2_147_483_647 },
  { kind: 'agreed', by: 'own' },
  { kind: 'agreed', by: 'both' },
  { kind: 'revised' },
  { kind: 'template' },
  { kind: 'bare-template' },
]

test.each(POINTS)('a point is found again by its name in an address: %o', (point) =>
  expect(parsePoint(pointName(point))).toEqual(point),
)

test.each([
  '',
  'constructor',
  '__proto__',
  'versjon-',
  'versjon--1',
  'versjon-1e3',
  'endring-2147483648',
  'endring-99999999999999',
  'MAL',
  7,
  ['mal'],
  undefined,
])('what names no point is refused: %o', (given) => expect(parsePoint(given)).toBeUndefined())
