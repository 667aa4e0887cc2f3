'use client'

import { useTranslations } from 'next-intl'
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from 'react'
import styles from './Comments.module.css'
import type { CommentAction, CommentFailure } from './comment-action.ts'
import { COMMENTS_TITLE_ID } from './comments-id.ts'
import { hasDraft } from './has-draft.ts'
import type { Keeper } from './keep-form.ts'

type Props = {
  action: CommentAction
  /** Sent along unseen. */
  fields: Readonly<Record<string, string>>
  /** Where the browser keeps what is not sent yet; null where nothing is written. */
  kept: string | null
  written: { label: string; isLabelHidden: boolean; start: string } | null
  children: ReactNode
}

/** A plain form that works as it is. What keeps its words when sending fails is fetched when somebody begins to use it. */
export function KeptForm({ action, fields, kept, written, children }: Props) {
  const t = useTranslations('commentForm')
  const [answer, submit] = useActionState(action, null)
  const [told, setTold] = useState<CommentFailure | 'sent' | null>(null)
  const [isSending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const load = useKeeper(form, kept)
  const isSent = useFocusAfterwards()
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTold(null)
    start(async () => {
      const keeper = await load().catch(() => null)
      const told = keeper ? await keeper.send(action) : 'failed'
      isSent.current = told === 'sent'
      setTold(told)
    })
  }
  const failure = told ?? (answer && !answer.ok ? answer.error : null)
  const words = answer && !answer.ok ? answer.text : written?.start
  return (
    <form
      ref={form}
      action={submit}
      onSubmit={send}
      onFocus={() => void load().catch(() => null)}
      data-kept={kept}
      aria-busy={isSending}
      className={styles.form}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {written && (
        <Area written={written} words={words ?? ''} isWrong={failure !== null && failure !== 'sent'} />
      )}
      {children}
      <p role="status" className={failure === 'sent' ? styles.told : styles.failed}>
        {failure === 'sent' ? t('sent') : failure && t(`failure.${failure}`)}
      </p>
    </form>
  )
}

type AreaProps = { written: NonNullable<Props['written']>; words: string; isWrong: boolean }

function Area({ written, words, isWrong }: AreaProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={written.isLabelHidden ? styles.hidden : undefined}>
        {written.label}
      </label>
      <textarea id={id} name="text" rows={2} defaultValue={words} aria-invalid={isWrong || undefined} />
    </>
  )
}

/** Fetched once: when the form is used, or when the browser holds words that were not sent. */
function useKeeper(
  form: { current: HTMLFormElement | null },
  kept: string | null,
): () => Promise<Keeper | null> {
  const loaded = useRef<Promise<Keeper | null>>(undefined)
  const load = (): Promise<Keeper | null> => {
    loaded.current ??= import('./keep-form.ts').then(({ keepForm }) =>
      form.current ? keepForm(form.current, kept) : null,
    )
    loaded.current.catch(() => {
      loaded.current = undefined
    })
    return loaded.current
  }
  const loadKept = useRef(load)
  useEffect(() => {
    // Somebody may have begun to write before the page was ready.
    const isBegun = form.current?.contains(document.activeElement) ?? false
    if (isBegun || (kept !== null && hasDraft(kept))) void loadKept.current().catch(() => null)
  }, [form, kept])
  return load
}

/** A button that did its work is often gone: the reader is not left at the top of the page. */
function useFocusAfterwards(): { current: boolean } {
  const isSent = useRef(false)
  useEffect(
    () => () => {
      if (isSent.current && document.activeElement === document.body)
        document.getElementById(COMMENTS_TITLE_ID)?.focus()
    },
    [],
  )
  return isSent
}
