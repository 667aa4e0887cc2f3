/** The draft as a Word file to work on: with what everybody has said about it, and nothing of what a party keeps to itself. */
import type { Actor } from '#lib/access/actor.ts'
import type { Party } from '#lib/agreements/role.ts'
import { exportWord } from '#lib/export/export-word.ts'
import { attachment, paperFileName } from '#lib/export/file-name.ts'
import type { WordComment, WordThread, WorkingCopy } from '#lib/export/working-copy.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import { word } from '#lib/i18n/texts/word.ts'
import { clauseNames } from '#lib/templates/clause-names.ts'
import { now, today } from './clock.ts'
import { type CommentView, type OpenWithComments, openWithComments } from './comments.ts'
import type { PassageView } from './passages.ts'
import { openStanding, type Standing } from './standing.ts'
import { WORD } from './version-word.ts'

/** As an answer to a request; null when there is none for this person. Only of a draft: what is frozen has its own file. */
export const workingCopyWord = async (actor: Actor, agreementId: string): Promise<Response | null> => {
  const opened = await openWithComments(actor, agreementId, 'export')
  const standing = await openStanding(actor, agreementId)
  if (!opened.ok || !standing.ok || opened.value.agreement.state !== 'draft') return null
  const { document } = opened.value
  const at = now()
  const version = word[document.language].copy.version.replace('{date}', formatDate(at, document.language))
  const copy = { ...saidOf(opened.value), standing: linesOf(standing.value) }
  const bytes = await exportWord(document, { version, draft: true, now: at, author: 'Samstemt', copy })
  const name = paperFileName(
    word[document.language].copy.file,
    document.title.replace(' for ', ' '),
    today(at),
  )
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': WORD,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  })
}

const saidOf = ({ document, draft, threads }: OpenWithComments): Pick<WorkingCopy, 'threads' | 'settled'> => {
  const names = clauseNames(document, draft)
  const words = word[document.language].copy
  const open = threads.filter(({ isSettled }) => !isSettled)
  return {
    settled: threads.length - open.length,
    threads: open.flatMap((thread): WordThread[] => {
      const [comment, ...answers] = [thread, ...thread.answers]
        .filter(({ isDeleted }) => !isDeleted)
        .map((one) => wordComment(one, words.to))
      if (!comment) return []
      const { heading } = names.of(thread.clause)
      const quoted = quotedIn(thread.passage, words.quoted)
      return [
        {
          clause: thread.clause,
          called: heading || thread.clause,
          range: thread.passage?.now.range ?? null,
          comment: { ...comment, text: [...quoted, comment.text].join('\n') },
          answers,
        },
      ]
    }),
  }
}

/** What it was about, where the words it hangs on do not say so any more. */
const quotedIn = (
  passage: PassageView | null,
  words: Readonly<Record<Exclude<PassageView['now']['kind'], 'whole'>, string>>,
): readonly string[] =>
  !passage || passage.now.kind === 'whole'
    ? []
    : [words[passage.now.kind].replace('{quote}', passage.quote.replaceAll('\n', ' '))]

const wordComment = ({ person, text, mentions, at }: CommentView, to: string): WordComment => ({
  author: person.party ? `${person.name} (${person.party.organisation})` : person.name,
  initials: initialsOf(person.name),
  at,
  text: mentions.length === 0 ? text : `${to.replace('{names}', mentions.join(', '))}\n${text}`,
})

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')

/** Where the parties stand on each clause, without their notes: not everybody who reads the agreement may read those. */
const linesOf = ({ content, positions, parties }: Standing): ReadonlyMap<string, string> => {
  const { side, standing, status } = word[content.document.language].copy
  const called = (party: Party): string =>
    parties.filter((one) => one.side === party.side).length > 1 ? party.organisation : side[party.side]
  return new Map(
    positions.map((one) => [
      one.clause,
      one.parties
        .flatMap((position) => {
          const party = parties.find(({ id }) => id === position.partyId)
          if (!party) return []
          return [standing.replace('{party}', called(party)).replace('{status}', status[position.status])]
        })
        .join(' · '),
    ]),
  )
}
