'use client'

import { type Editor, EditorContent, type Extensions, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useMemo, useState } from 'react'
import type { Inline } from '#lib/document/content.ts'
import { textExtensions } from '#lib/document/schema.ts'
import type { Language } from '#lib/i18n/language.ts'
import { carets } from '../presence/carets.ts'
import { usePresence } from '../presence/PresenceProvider.tsx'
import { useNames } from '../presence/use-names.ts'
import { WritingHere } from '../presence/WritingHere.tsx'
import styles from './Clause.module.css'
import { EditorToolbar } from './EditorToolbar.tsx'
import { EmptiedNotice } from './EmptiedNotice.tsx'
import { factInText } from './fact-in-text.ts'
import { keepPlace } from './keep-place.ts'
import { liveFieldNode } from './live-field-node.ts'
import { type Emptied, sharedText } from './shared-text.ts'
import { useClause } from './use-clause.ts'
import { usePasteGuard } from './use-paste-guard.ts'

type Props = { name: string; label: string; language: Language }

/** The editor for one text. Only one or two are ever mounted: the rest of the agreement stays plain text. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function TextEditor({ name, label, language }: Props) {
  const t = useTranslations('clause')
  const { connection, canWrite } = useClause()
  const [tooLarge, setTooLarge] = useState<number | null>(null)
  const [emptied, setEmptied] = useState<Emptied>(null)
  const writers = useId()
  const extensions = useExtensions(name, setEmptied)
  const attributes = { ...BOX, 'aria-label': label, 'aria-describedby': writers, lang: language }
  const editor = useTextEditor(extensions, attributes, setTooLarge)
  useEffect(() => {
    if (editor?.isEditable !== canWrite) editor?.setEditable(canWrite, false)
  }, [editor, canWrite])
  if (!connection || !editor) return null
  return (
    <>
      <EditorToolbar editor={editor} label={label} />
      <EditorContent editor={editor} className={styles.editor} />
      {emptied && <EmptiedNotice editor={editor} by={emptied} />}
      {tooLarge !== null && (
        <p className={styles.invalid} role="alert">
          {t('pasteTooLarge', { size: tooLarge })}
        </p>
      )}
      <WritingHere part={name} id={writers} />
    </>
  )
}

const BOX = { role: 'textbox', 'aria-multiline': 'true' }

const plainFact = (content: readonly Inline[]): string =>
  content
    .map((part) => (part.type === 'text' ? part.text : part.type === 'gap' ? `[${part.label}]` : ''))
    .join('')

/** The editor is made once for each text; the values of facts inside it are those of that moment. */
function useExtensions(name: string, emptied: (by: Emptied) => void): Extensions {
  const { connection, facts } = useClause()
  const { me } = usePresence()
  const { nameOf } = useNames()
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(
    () => [
      ...textExtensions.filter((extension) => extension.name !== 'field'),
      liveFieldNode((fact) => plainFact(factInText(facts)(fact))),
      ...(connection
        ? [
            ...sharedText({ doc: connection.doc, name, newId, emptied }),
            keepPlace,
            carets(connection, { me, nameOf }),
          ]
        : []),
    ],
    [connection, name],
  )
}

const newId = () => crypto.randomUUID().slice(0, 8)

function useTextEditor(
  extensions: Extensions,
  attributes: Record<string, string>,
  refuse: (size: number | null) => void,
): Editor | null {
  const guard = usePasteGuard(refuse)
  return useEditor(
    {
      extensions,
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      injectCSS: false,
      autofocus: 'end',
      editorProps: { attributes, ...guard },
    },
    [extensions],
  )
}
