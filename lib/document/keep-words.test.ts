import { deleteSelection, joinBackward, setBlockType, splitBlock, toggleMark } from '@tiptap/pm/commands'
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list'
import type { Command } from '@tiptap/pm/state'
import { deleteTable } from '@tiptap/pm/tables'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { forgetKept, readKept } from './kept.ts'
import { markdownToText } from './markdown-text.ts'
import { textSchema } from './schema.ts'
import {
  act,
  cursorAfter,
  cursorBefore,
  deleteAround,
  openText,
  plainText,
  select,
  type,
} from './testing/headless-editor.ts'
import { type SmallServer, smallServer } from './testing/small-server.ts'
import { writeText } from './write-draft.ts'

const TEXT = 'local:avtale/drift/lokalt'

/** A browser that says what it has done when asked to. */
function browser(server: SmallServer) {
  const doc = new Y.Doc()
  for (const update of server.log) Y.applyUpdate(doc, update)
  let unsent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') unsent.push(update)
  })
  return {
    doc,
    /** The user's changes, as the update that tells of them. */
    do: (...commands: Command[]) => {
      act(doc, TEXT, ...commands)
      const update = Y.mergeUpdates(unsent)
      unsent = []
      return update
    },
    /** Its answer when it comes back, and what it had seen. */
    comeBack: () =>
      [
        Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server.doc())),
        Y.decodeStateVector(Y.encodeStateVector(doc)),
      ] as const,
    hear: (news: readonly Uint8Array[]) => {
      for (const update of news) Y.applyUpdate(doc, update, 'server')
    },
    read: () => plainText(openText(doc, TEXT).node),
  }
}
function meeting(source: string) {
  const first = new Y.Doc()
  writeText(first, TEXT, markdownToText(source))
  const server = smallServer(1, Y.encodeStateAsUpdate(first))
  const [kommune, nav] = [browser(server), browser(server)]
  const tell = (...updates: Uint8Array[]) => {
    for (const update of updates) {
      const answer = server.receive(update)
      expect(answer).toMatchObject({ ok: true })
      kommune.hear(answer.news)
      nav.hear(answer.news)
    }
  }
  return { server, kommune, nav, tell }
}
const textOf = (server: SmallServer) => {
  const { node } = openText(server.doc(), TEXT)
  node.check()
  return plainText(node)
}
const noticesOf = (server: SmallServer) =>
  [...readKept(server.doc()).values()].map(({ kind, words }) => `${kind}: ${words}`)

const { bulletList, heading, listItem } = textSchema.nodes
const { bold } = textSchema.marks
if (!bulletList || !heading || !listItem || !bold) throw new Error('not our schema')

const ABOVE = 'Først.\n\n'
const typing = [cursorAfter('Partene møtes'), type(' hver måned')]

describe('words written in a paragraph while another', () => {
  const cases: [string, string, Command[], Command[], string][] = [
    [
      'makes a list of it stand beside the list',
      `${ABOVE}Partene møtes`,
      [select('møtes'), wrapInList(bulletList)],
      typing,
      'Først.\nPartene møtes\nPartene møtes hver måned',
    ],
    [
      'makes a heading of it stand beside the heading',
      `${ABOVE}Partene møtes`,
      [select('møtes'), setBlockType(heading, { level: 3 })],
      typing,
      'Først.\nPartene møtes\nPartene møtes hver måned',
    ],
    [
      'deletes it come back with the paragraph',
      `${ABOVE}Partene møtes`,
      [select('møtes'), deleteAround()],
      typing,
      'Først.\nPartene møtes hver måned',
    ],
    [
      'deletes the list it stands in come back where the list stood',
      `${ABOVE}- Partene møtes\n- Annet\n\nSist.`,
      [select('møtes'), deleteAround(2)],
      typing,
      'Først.\nPartene møtes hver måned\nSist.',
    ],
    [
      'deletes the item come back as an item',
      `${ABOVE}- Ett\n- Partene møtes\n- Annet`,
      [select('møtes'), deleteAround(1)],
      typing,
      'Først.\nEtt\nPartene møtes hver måned\nAnnet',
    ],
    [
      'deletes the table come back where the table stood',
      `${ABOVE}| Hva |\n|---|\n| Partene møtes |\n\nSist.`,
      [select('møtes'), deleteTable],
      typing,
      'Først.\nPartene møtes hver måned\nSist.',
    ],
    [
      'joins it with the one before stand after the two',
      `${ABOVE}Partene møtes`,
      [cursorBefore('Partene'), joinBackward],
      typing,
      'Først.Partene møtes\nPartene møtes hver måned',
    ],
    [
      'splits it stay in it',
      `${ABOVE}Partene møtes på vår`,
      [cursorAfter('Partene'), splitBlock],
      [cursorAfter('møtes'), type('!')],
      'Først.\nPartene!\n møtes på vår',
    ],
    [
      'takes the sentence around them away stay',
      `${ABOVE}Partene møtes på vår`,
      [select('møtes på vår'), deleteSelection],
      [cursorAfter('møtes'), type('!')],
      'Først.\nPartene !',
    ],
  ]
  describe.each(cases)('%s', (_name, source, first, second, expected) => {
    test('when they come last', () => {
      const { server, kommune, nav, tell } = meeting(source)
      tell(kommune.do(...first), nav.do(...second))
      expect(textOf(server)).toBe(expected)
      expect([kommune.read(), nav.read()]).toEqual([expected, expected])
    })

    test('when they come first', () => {
      const { server, kommune, nav, tell } = meeting(source)
      const [one, other] = [kommune.do(...first), nav.do(...second)]
      tell(other, one)
      expect(textOf(server)).toBe(expected)
      expect([kommune.read(), nav.read()]).toEqual([expected, expected])
    })
  })

  test('are told of once, and forgotten when somebody has read it', () => {
    const { server, kommune, nav, tell } = meeting(`${ABOVE}Partene møtes`)
    tell(kommune.do(select('møtes'), deleteAround()), nav.do(...typing))
    expect(noticesOf(server)).toEqual(['restored: Partene møtes hver måned'])
    const [id = ''] = readKept(kommune.doc).keys()
    forgetKept(kommune.doc, id)
    tell(kommune.do())
    expect(noticesOf(server)).toEqual([])
  })

  test('keep their marks and their line breaks, and facts stay facts', () => {
    const { server, kommune, nav, tell } = meeting(`${ABOVE}Partene **møtes** i :felt[kommune]  \nhver vår`)
    tell(
      kommune.do(select('møtes'), deleteAround()),
      nav.do(cursorAfter('vår'), type(' og '), cursorAfter('og '), toggleMark(bold), type('høst')),
    )
    expect(openText(server.doc(), TEXT).node.toJSON()).toEqual(
      textSchema
        .nodeFromJSON(markdownToText(`${ABOVE}Partene **møtes** i :felt[kommune]  \nhver vår og **høst**`))
        .toJSON(),
    )
  })

  test('go on in the paragraph that was put back, when more of them are on their way', () => {
    const { server, kommune, nav, tell } = meeting(`${ABOVE}Partene møtes`)
    const [gone, one, two] = [
      kommune.do(select('møtes'), deleteAround()),
      nav.do(...typing),
      nav.do(cursorAfter('hver'), type('t år og hver')),
    ]
    tell(gone, one, two)
    expect(textOf(server)).toBe('Først.\nPartene møtes hvert år og hver måned')
    expect(noticesOf(server)).toEqual(['restored: Partene møtes hvert år og hver måned'])
  })

  test('are not put back twice when the network sends them twice', () => {
    const { server, kommune, nav, tell } = meeting(`${ABOVE}Partene møtes`)
    const [gone, written] = [kommune.do(select('møtes'), deleteAround()), nav.do(...typing)]
    tell(gone, written, gone, written)
    expect(textOf(server)).toBe('Først.\nPartene møtes hver måned')
    expect(server.log).toHaveLength(6)
  })

  test('that are only spaces are not worth a paragraph', () => {
    const { server, kommune, nav, tell } = meeting(`${ABOVE}Partene møtes`)
    tell(kommune.do(select('møtes'), deleteAround()), nav.do(cursorAfter('møtes'), type('  ')))
    expect(textOf(server)).toBe('Først.')
  })

  test('and deleted again by the same hand stay deleted', () => {
    const { server, kommune, nav, tell } = meeting(`${ABOVE}Partene møtes`)
    tell(
      kommune.do(select('møtes'), deleteAround()),
      nav.do(...typing, select(' hver måned'), deleteSelection),
    )
    expect(textOf(server)).toBe('Først.')
  })
})

describe('what somebody wrote while away for three days', () => {
  test('in a paragraph that another deleted meanwhile comes back with the paragraph', () => {
    const { server, kommune, nav } = meeting(`${ABOVE}Partene møtes`)
    nav.do(...typing)
    server.receive(kommune.do(select('møtes'), deleteAround()))
    expect(server.receive(...nav.comeBack())).toMatchObject({ ok: true })
    expect(textOf(server)).toBe('Først.\nPartene møtes hver måned')
  })

  test('in a list item of a list that another took apart comes back', () => {
    const { server, kommune, nav } = meeting(`${ABOVE}- Ett\n- Partene møtes`)
    nav.do(...typing)
    server.receive(kommune.do(select('møtes'), liftListItem(listItem)))
    server.receive(...nav.comeBack())
    expect(textOf(server)).toContain('Partene møtes hver måned')
  })

  test('in a paragraph that another changed meanwhile stands with it, and both are told', () => {
    const { server, kommune, nav } = meeting(`${ABOVE}Partene møtes`)
    nav.do(...typing)
    server.receive(kommune.do(cursorBefore('Partene'), type('Begge ')))
    server.receive(...nav.comeBack())
    expect(textOf(server)).toBe('Først.\nBegge Partene møtes hver måned')
    expect(noticesOf(server)).toEqual(['both: Begge Partene møtes hver måned'])
  })

  test('in a paragraph that another had changed before they left, or in another paragraph, is nothing to tell of', () => {
    const { server, kommune, nav, tell } = meeting(`${ABOVE}Partene møtes`)
    tell(kommune.do(cursorBefore('Partene'), type('Begge ')))
    nav.do(...typing)
    server.receive(kommune.do(cursorAfter('Først'), type(' av alt')))
    server.receive(...nav.comeBack())
    expect(textOf(server)).toBe('Først av alt.\nBegge Partene møtes hver måned')
    expect(noticesOf(server)).toEqual([])
  })

  test('is put back though their own browser has heard of the deletion, and says it too', () => {
    const { server, kommune, nav } = meeting(`${ABOVE}Partene møtes`)
    nav.do(select('møtes'), deleteAround())
    const answer = nav.comeBack()
    const news = server.receive(kommune.do(...typing)).news
    nav.hear(news)
    const [, seen] = answer
    server.receive(Y.encodeStateAsUpdate(nav.doc), seen)
    expect(textOf(server)).toBe('Først.\nPartene møtes hver måned')
  })
})
