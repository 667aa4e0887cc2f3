'use client'
import { EditorContent, type Extensions, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import type { RichText } from '#lib/document/rich-text.ts'
import { textExtensions, textSchema } from '#lib/document/schema.ts'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import clauseStyles from '../clause/Clause.module.css'
import { EditorToolbar } from '../clause/EditorToolbar.tsx'
import { liveFieldNode } from '../clause/live-field-node.ts'
import { usePasteGuard } from '../clause/use-paste-guard.ts'
import styles from './Proposals.module.css'
import type { WrittenPart } from './proposal-action.ts'

type Props = {
  part: WrittenPart
  language: Language
  facts: Readonly<Record<string, string>>
  /** Null: it says what the agreement says. */
  onChange: (part: string, text: RichText | null) => void
}

/** The editor for one text of a proposal: the agreement's own, but nobody else is in it. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function ProposalEditor({ part, language, facts, onChange }: Props) {
  const t = useTranslations('proposalForm')
  const [tooLarge, setTooLarge] = useState<number | null>(null)
  const extensions = useExtensions(facts)
  const guard = usePasteGuard(setTooLarge)
  const agreed = useRef(part.content)
  const editor = useEditor(
    {
      extensions,
      content: part.proposed.content.length > 0 ? (part.proposed as object) : '',
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': part.label,
          lang: LANGUAGE_TAG[language],
        },
        ...guard,
      },
      onUpdate: ({ editor: now }) => {
        // As plain objects: what a server action is sent may have no other kind.
        const text: RichText = JSON.parse(JSON.stringify(now.getJSON()))
        onChange(part.part, isSame(text, agreed.current) ? null : text)
      },
    },
    [extensions],
  )
  if (!editor) return null
  return (
    <div className={styles.editor}>
      <EditorToolbar editor={editor} label={part.label} />
      <EditorContent editor={editor} className={clauseStyles.editor} />
      {tooLarge !== null && (
        <p className={styles.failed} role="alert">
          {t('pasteTooLarge', { size: tooLarge })}
        </p>
      )}
    </div>
  )
}

/** As the schema reads them: what is left out and what is said to be as usual are the same. */
const isSame = (text: RichText, agreed: RichText): boolean => {
  const [one, other] = [text, agreed].map(({ content }) =>
    textSchema.nodeFromJSON({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }),
  )
  return one !== undefined && other !== undefined && one.eq(other)
}

/** With undo: elsewhere that belongs to the shared document. */
const useExtensions = (facts: Props['facts']): Extensions =>
  useMemo(
    () => [
      ...textExtensions
        .filter(({ name }) => name !== 'field')
        .map((extension) =>
          extension.name === StarterKit.name
            ? extension.configure({ ...extension.options, undoRedo: {} })
            : extension,
        ),
      liveFieldNode((fact) => facts[fact] ?? ''),
    ],
    [facts],
  )
