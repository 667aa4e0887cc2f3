import { describe, expect, test } from 'vitest'
import type { PrintedPassage } from '#lib/export/printed-text.ts'
import { codeIn, compareSigned } from './compare-signed.ts'
import { withoutRunningTexts } from './without-running-texts.ts'

const passage = (
  clause: string | null,
  text: string,
  more: Partial<PrintedPassage> = {},
): PrintedPassage => ({
  clause,
  text,
  isSignature: false,
  tableHeads: [],
  ...more,
})
const TEXT = 'Eierne er enige om at partnerskapsmøtet skal gå 4 ganger i året. Fristen er 1 000 kroner.'
const differences = (file: string, expected = [passage('mal/mote', TEXT)]) =>
  compareSigned(expected, file).differences.map(({ removed, added }) => [removed, added])

describe('two texts are the same', () => {
  test.each([
    ['however the lines are broken', TEXT.replaceAll(' ', '\n')],
    [
      'when a word is divided at the end of a line',
      TEXT.replace('partnerskapsmøtet', 'partnerskaps-\nmøtet'),
    ],
    ['when letters are printed as one', TEXT.replace('Fristen', 'Fri\uFB06en'.replace('\uFB06', 'st'))],
    ['with spaces of another kind', TEXT.replaceAll(' ', '\u00A0')],
    ['with letters that are put together of two', TEXT.normalize('NFD')],
    ['when a program has put a space into a word', TEXT.replace('partnerskapsmøtet', 'partner skapsmøtet')],
    ['with invisible marks', TEXT.replace('skal', 'sk\u00ADal\u200B')],
  ])('%s', (_why, file) => expect(differences(file)).toEqual([]))
})

describe('a difference is found', () => {
  test.each([
    ['in one word', TEXT.replace('enige', 'uenige'), [['enige', 'uenige']]],
    ['in a number', TEXT.replace('4 ganger', '5 ganger'), [['4', '5']]],
    ['in where the digits of a number are parted', TEXT.replace('1 000', '10 00'), [['1 000', '10 00']]],
    ['in a capital letter', TEXT.replace('Eierne', 'eierne'), [['Eierne', 'eierne']]],
    ['in a mark', TEXT.replace('året. Fristen', 'året, Fristen'), [['.', ',']]],
    ['in a word that is gone', TEXT.replace(' skal', ''), [['skal', '']]],
    ['in a word that has come in', TEXT.replace('skal', 'ikke skal'), [['', 'ikke']]],
    ['in a dash that is not a dividing one', TEXT.replace('4 ganger', '4-5 ganger'), [['', '-5']]],
  ])('%s', (_where, file, found) => expect(differences(file)).toEqual(found))

  test('with the words around it and the clause it stands in', () =>
    expect(compareSigned([passage('mal/mote', TEXT)], TEXT.replace('4', '5'))).toEqual({
      isComparable: true,
      count: 1,
      others: 1,
      differences: [
        {
          clause: 'mal/mote',
          kind: 'other',
          before: 'Eierne er enige om at partnerskapsmøtet skal gå ',
          removed: '4',
          added: '5',
          after: ' ganger i året. Fristen er 1 000 …',
        },
      ],
    }))

  test('also in the place for signatures, where a word is gone or another', () => {
    const signature = passage('mal/underskrift', 'Sted, dato\nFossdal kommune', { isSignature: true })
    expect(compareSigned([signature], 'Sted, dato Granli kommune').others).toBe(1)
    expect(compareSigned([signature], 'Sted, dato Oslo 1.2.2027\nFossdal kommune').others).toBe(0)
  })

  test('but not in the head of a table that goes on to the next page', () => {
    const expected = [passage('mal/tabell', 'Post Beløp Leie 100 Strøm 200', { tableHeads: ['Post\nBeløp'] })]
    expect(differences('Post Beløp Leie 100 Post Beløp Strøm 200', expected)).toEqual([])
    expect(differences('Post Beløp Leie 100 Beløp Strøm 200', expected)).toEqual([['', 'Beløp']])
  })
})

test('two texts with nothing in common are not compared', () => {
  const words = (name: string) => Array.from({ length: 4000 }, (_, at) => `${name}${at}x`).join(' ')
  expect(compareSigned([passage(null, words('a'))], words('b')).isComparable).toBe(false)
})

test('the code of the version is found, and that of another text is told apart', () => {
  const hash = `9c1f44b27e0ad316${'0'.repeat(48)}`
  expect(codeIn('Versjon 1, kontrollkode 9c1f 44b2\n7e0a d316', hash)).toBe('own')
  expect(codeIn('Versjon 1, kontrollkode 0000 44b2 7e0a d316', hash)).toBe('other')
  expect(codeIn('Ingen kode her', hash)).toBe('none')
})

test('top and bottom of each page fall away, and a mark of a draft is counted', () => {
  const pages = [
    'Nav Fossdal Til signering 1. mars 2027\nUTKAST\nEierne er enige Partnerskapsavtale\nVersjon 1, kontrollkode 9c1f Side 1 av 2',
    'Nav Fossdal\nTil signering 1. mars 2027 om dette. Partnerskapsavtale Versjon 1, kontrollkode 9c1f Side 2 av 2',
  ]
  const running = [
    'Nav Fossdal Til signering 1. mars 2027',
    'Partnerskapsavtale Versjon 1, kontrollkode 9c1f',
  ]
  const { text, draftMarks } = withoutRunningTexts(pages, running)
  expect(text.split(/\s+/).join(' ').trim()).toBe('Eierne er enige om dette.')
  expect(draftMarks).toBe(1)
})
