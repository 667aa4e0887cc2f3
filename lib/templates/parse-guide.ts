import type { List, ListItem, RootContent } from 'mdast'
import type { Language } from '#lib/i18n/language.ts'
import { parseMarkdown, type Reader, report, toBlocks, toInlines } from './parse-markdown.ts'
import { readHeading, type Section, splitAtHeadings } from './parse-text.ts'
import type { ClauseGuide, Guide, Prompt, PromptGroup, TInline } from './template.ts'

const UNCONFIRMED = 'ikke-bekreftet'

/** Reads `guide.nb.md` or `guide.nn.md`: introduction, then for each clause what it is about and what to consider. */
export function parseGuide(
  file: string,
  source: string,
  language: Language,
): { value: Guide; errors: Reader['errors'] } {
  const reader: Reader = { file, errors: [] }
  const { sections } = splitAtHeadings(parseMarkdown(source).children, 1)
  const introduction = sections.filter((section) => readHeading(reader, section.heading).id === null)
  const clauses = sections.filter((section) => readHeading(reader, section.heading).id !== null)
  return {
    value: {
      language,
      introduction: introduction.flatMap((section) => toBlocks(reader, section.content)),
      clauses: clauses.map((section) => toClauseGuide(reader, section)),
    },
    errors: reader.errors,
  }
}

const plain = (content: readonly TInline[]): string =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('')

function toClauseGuide(reader: Reader, { heading, content }: Section): ClauseGuide {
  const { id, flags, content: title } = readHeading(reader, heading)
  const { sections } = splitAtHeadings(content, 2)
  const [about, ...groups] = sections
  const unconfirmed = flags.includes(UNCONFIRMED)
  if (!about) report(reader, heading, 'punktet mangler omtale: ## Hva omhandler punktet')
  return {
    clause: id ?? '',
    title: plain(title),
    about: toBlocks(reader, about?.content ?? []),
    aboutUnconfirmed:
      unconfirmed ||
      (about !== undefined && plain(toInlines(reader, about.heading.children)).includes(UNCONFIRMED)),
    groups: groups.map((group) => toGroup(reader, group, unconfirmed)),
  }
}

function toGroup(reader: Reader, { heading, content }: Section, unconfirmed: boolean): PromptGroup {
  const words = plain(readHeading(reader, heading).content)
  const prompts = content.flatMap((node: RootContent) => {
    if (node.type === 'list')
      return (node as List).children.map((item) => toPrompt(reader, item, unconfirmed))
    report(reader, node, 'under «Til vurdering» skal det bare stå en punktliste')
    return []
  })
  return { title: words.includes(':') ? words.slice(words.indexOf(':') + 1).trim() : '', prompts }
}

function toPrompt(reader: Reader, item: ListItem, unconfirmed: boolean): Prompt {
  const [only] = item.children
  const text = only?.type === 'paragraph' ? plain(toInlines(reader, only.children)) : ''
  const match = /^(.*?)\s*\{#([a-z][a-z0-9-]*)((?:\s+[a-z-]+)*)\}\s*$/s.exec(text)
  if (!match) report(reader, item, 'punktet til vurdering mangler en id: {#navn} sist')
  return {
    id: match?.[2] ?? 'mangler',
    text: match?.[1] ?? text,
    unconfirmed: unconfirmed || (match?.[3] ?? '').includes(UNCONFIRMED),
  }
}
