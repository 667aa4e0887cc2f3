'use client'
import { UploadIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import styles from './UploadForm.module.css'
import { asFailure, type UploadFailure } from './upload-failures.ts'

export type UploadTexts = {
  label: string
  drop: string
  choose: string
  submit: string
  /** With `{percent}` in it. */
  sending: string
  reading: string
  failures: Readonly<Record<UploadFailure, string>>
}
type Props = {
  /** In front of every id: there may be several forms on a page. */
  id: string
  /** Where the file is sent, and what goes with it. */
  to: string
  sent?: Readonly<Record<string, string | number>>
  texts: UploadTexts
  variant: 'primary' | 'secondary'
  /** What the browser offers to choose among: PDF and Word, unless something else is said. */
  accept?: string
  /** A field for what it is to be called; none where the file's own name will do. */
  title?: { label: string; help: string }
  /** What went wrong with the last one, where the browser runs no scripts. */
  failure: UploadFailure | null
}

const PDF_AND_WORD =
  '.pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** As the services measure it. */
const MOST_BYTES = 25_000_000

type Sending = { percent: number } | 'reading' | null

/** A plain form; with scripts it also shows how far it has come, and takes a file that is dropped on it. */
export function UploadForm(props: Props) {
  const { id, to, sent = {}, texts, variant, accept = PDF_AND_WORD, title } = props
  const [name, setName] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const told = useRef<HTMLParagraphElement>(null)
  const { sending, failed, submit } = useSending(props, input)
  useEffect(() => {
    if (failed) told.current?.focus()
  }, [failed])
  return (
    <form
      action={to}
      method="post"
      encType="multipart/form-data"
      className={styles.upload}
      onSubmit={submit}
      aria-busy={sending !== null}
      {...useDrop(input, setName)}
    >
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p ref={told} tabIndex={-1} role="alert" className={styles.failed}>
        {failed && texts.failures[failed]}
      </p>
      {title && (
        <TextField
          id={`${id}-tittel`}
          name="title"
          label={title.label}
          description={title.help}
          maxLength={200}
          className={styles.title}
          autoComplete="off"
        />
      )}
      <p className={styles.drop}>{texts.drop}</p>
      <input
        ref={input}
        id={`${id}-fil`}
        type="file"
        name="file"
        required
        aria-label={texts.label}
        onChange={() => setName(input.current?.files?.[0]?.name ?? '')}
        accept={accept}
      />
      <label htmlFor={`${id}-fil`}>{texts.choose}</label>
      {name && <p className={styles.chosen}>{name}</p>}
      <Button type="submit" variant={variant} loading={sending !== null} icon={<UploadIcon aria-hidden />}>
        {texts.submit}
      </Button>
      <Progress sending={sending} texts={texts} />
    </form>
  )
}

function useSending({ to, failure }: Props, input: { current: HTMLInputElement | null }) {
  const [sending, setSending] = useState<Sending>(null)
  const [failed, setFailed] = useState(failure)
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    const wrong = !file || file.size === 0 ? 'empty' : file.size > MOST_BYTES ? 'too-large' : null
    setFailed(null)
    if (wrong) return void setTimeout(() => setFailed(wrong))
    setSending({ percent: 0 })
    send(to, new FormData(event.currentTarget), setSending, (error) => {
      setSending(null)
      setFailed(error)
    })
  }
  return { sending, failed, submit }
}

const Progress = ({ sending, texts }: { sending: Sending; texts: UploadTexts }) => {
  const percent = sending === null || sending === 'reading' ? null : sending.percent
  return (
    <>
      {percent !== null && <progress max={100} value={percent} aria-label={texts.label} />}
      <p role="status">
        {percent !== null && texts.sending.replace('{percent}', String(percent - (percent % 10)))}
        {sending === 'reading' && texts.reading}
      </p>
    </>
  )
}

/** A file that is dropped is chosen: it is sent when one says so. */
const useDrop = (input: { current: HTMLInputElement | null }, choose: (name: string) => void) => ({
  onDragOver: (event: DragEvent) => event.preventDefault(),
  onDrop: (event: DragEvent) => {
    event.preventDefault()
    const { files } = event.dataTransfer
    if (!input.current || files.length !== 1) return
    input.current.files = files
    choose(files[0]?.name ?? '')
  },
})

/** `fetch` does not tell how much of a file has gone. */
const send = (
  to: string,
  form: FormData,
  show: (sending: Sending) => void,
  fail: (error: UploadFailure) => void,
): void => {
  const request = new XMLHttpRequest()
  request.open('POST', to)
  request.setRequestHeader('Accept', 'application/json')
  request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) show(loaded < total ? { percent: Math.floor((100 * loaded) / total) } : 'reading')
  }
  request.upload.onload = () => show('reading')
  request.onerror = () => fail('failed')
  request.onload = () => {
    const answer = read(request.responseText)
    if (answer.to) go(answer.to)
    else fail(asFailure(answer.error))
  }
  request.send(form)
}

/** The page one stands on is fetched anew also where only the end of the address differs. */
const go = (to: string): void => {
  const { pathname, search } = new URL(to, window.location.href)
  const isHere = pathname === window.location.pathname && search === window.location.search
  window.location.assign(to)
  if (isHere) window.location.reload()
}

const read = (text: string): { to?: string; error?: string } => {
  try {
    return JSON.parse(text) as { to?: string; error?: string }
  } catch {
    return {}
  }
}
