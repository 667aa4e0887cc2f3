'use client'

import {
  ArrowRedoIcon,
  ArrowUndoIcon,
  BulletListIcon,
  LinkIcon,
  NumberListIcon,
  TableIcon,
} from '@navikt/aksel-icons'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import styles from './Clause.module.css'
import { LinkForm } from './LinkForm.tsx'

type Props = { editor: Editor; label: string }

/** Bold, lists, table, link, undo – what Word can carry and a clause needs. */
export function EditorToolbar({ editor, label }: Props) {
  const t = useTranslations('clause')
  const [isLinking, setLinking] = useState(false)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
      table: now.isActive('table'),
    }),
  })
  const run = () => editor.chain().focus()
  return (
    <>
      <div className={styles.toolbar} role="toolbar" aria-label={`${t('toolbar')}: ${label}`}>
        <Tool name={t('bold')} pressed={on.bold} onClick={() => run().toggleBold().run()}>
          <strong aria-hidden>F</strong>
        </Tool>
        <Tool name={t('bullets')} pressed={on.bullets} onClick={() => run().toggleBulletList().run()}>
          <BulletListIcon aria-hidden />
        </Tool>
        <Tool name={t('numbers')} pressed={on.numbers} onClick={() => run().toggleOrderedList().run()}>
          <NumberListIcon aria-hidden />
        </Tool>
        <Tool
          name={t('table')}
          onClick={() => run().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        >
          <TableIcon aria-hidden />
        </Tool>
        <Tool name={t('link')} pressed={on.link} onClick={() => setLinking(!isLinking)}>
          <LinkIcon aria-hidden />
        </Tool>
        <Tool name={t('undo')} onClick={() => run().undo().run()}>
          <ArrowUndoIcon aria-hidden />
        </Tool>
        <Tool name={t('redo')} onClick={() => run().redo().run()}>
          <ArrowRedoIcon aria-hidden />
        </Tool>
      </div>
      {on.table && <TableTools editor={editor} />}
      {isLinking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </>
  )
}

function Tool({
  name,
  pressed,
  onClick,
  children,
}: {
  name: string
  pressed?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

function TableTools({ editor }: { editor: Editor }) {
  const t = useTranslations('clause')
  const run = () => editor.chain().focus()
  return (
    <div className={styles.tableTools}>
      <button type="button" onClick={() => run().addRowAfter().run()}>
        {t('tableRowAdd')}
      </button>
      <button type="button" onClick={() => run().addColumnAfter().run()}>
        {t('tableColumnAdd')}
      </button>
      <button type="button" onClick={() => run().deleteRow().run()}>
        {t('tableRowRemove')}
      </button>
      <button type="button" onClick={() => run().deleteColumn().run()}>
        {t('tableColumnRemove')}
      </button>
      <button type="button" onClick={() => run().deleteTable().run()}>
        {t('tableRemove')}
      </button>
    </div>
  )
}
