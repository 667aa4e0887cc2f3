'use client'
import { Button } from '@navikt/ds-react/Button'
import {
  Dialog,
  DialogBody,
  DialogCloseTrigger,
  DialogFooter,
  DialogHeader,
  DialogPopup,
  DialogTitle,
  DialogTrigger,
} from '@navikt/ds-react/Dialog'
import { useActionState, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import { ApproveRefused } from './ApproveRefused.tsx'
import type { ApproveTexts } from './approve-texts.ts'
import styles from './Signing.module.css'
import type { ApproveAction } from './signing-action.ts'

type Props = {
  agreement: string
  /** What this page shows: sent along, so that nothing else can be approved. */
  seen: { hash: string; seq: number }
  action: ApproveAction
  /** The gate is empty, and the own party has not approved this text. */
  isOpen: boolean
  texts: ApproveTexts
  /** Of the agreement. */
  language: Language
}

const noChange = () => () => {}
const isHere = (): boolean => true
const isNotHere = (): boolean => false

/** Approving the whole: a question that names who, and exactly what. It leads on; why it did not stays until the next attempt. */
export function ApproveForm({ agreement, seen, action, isOpen, texts, language }: Props) {
  const [answer, send, isSending] = useActionState(action, null)
  const [isAsking, ask] = useState(false)
  // What one had before one's eyes when the page was opened, or was last told that it is another: a page that is fetched
  // again meanwhile changes nothing of what one says yes to.
  const [read, setRead] = useState({ answer, seen })
  if (read.answer !== answer) setRead({ answer, seen })
  // Without JavaScript the question is folded out where it stands.
  const isLive = useSyncExternalStore(noChange, isHere, isNotHere)
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!answer) return
    ask(false)
    // The dialog gives focus back to what opened it, which may be gone: what came of it is what matters now.
    const timer = setTimeout(() => told.current?.focus(), 0)
    return () => clearTimeout(timer)
  }, [answer])
  return (
    <>
      <div ref={told} tabIndex={-1} className={styles.answer}>
        {answer && <ApproveRefused {...{ answer, agreement, texts, language }} />}
      </div>
      {isOpen && !isLive && (
        <details className={styles.question}>
          <summary>{texts.approve}</summary>
          <Question texts={texts} />
          <form action={send}>
            <Seen agreement={agreement} seen={read.seen} />
            <Button type="submit">{texts.confirm}</Button>
          </form>
        </details>
      )}
      {isOpen && isLive && (
        <Dialog open={isAsking} onOpenChange={ask}>
          <DialogTrigger>
            <Button type="button">{texts.approve}</Button>
          </DialogTrigger>
          <DialogPopup>
            <DialogHeader withClosebutton={false}>
              <DialogTitle>{texts.title}</DialogTitle>
            </DialogHeader>
            <DialogBody className={styles.dialog}>
              <Question texts={texts} />
            </DialogBody>
            <DialogFooter>
              <DialogCloseTrigger>
                <Button type="button" variant="secondary">
                  {texts.cancel}
                </Button>
              </DialogCloseTrigger>
              <form action={send}>
                <Seen agreement={agreement} seen={read.seen} />
                <Button type="submit" loading={isSending}>
                  {texts.confirm}
                </Button>
              </form>
            </DialogFooter>
          </DialogPopup>
        </Dialog>
      )}
    </>
  )
}

/** What one is asked before one approves. */
const Question = ({ texts }: Pick<Props, 'texts'>) => (
  <>
    <p>{texts.who}</p>
    <p>{texts.means}</p>
    <p>{texts.follows}</p>
    {texts.changed && <p>{texts.changed}</p>}
    <p>{texts.code}</p>
  </>
)

/** Exactly what stands on the page. */
const Seen = ({ agreement, seen }: Pick<Props, 'agreement' | 'seen'>) => (
  <>
    <input type="hidden" name="agreement" value={agreement} />
    <input type="hidden" name="hash" value={seen.hash} />
    <input type="hidden" name="seq" value={seen.seq} />
  </>
)
