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
import { LocalAlert, LocalAlertHeader, LocalAlertTitle } from '@navikt/ds-react/LocalAlert'
import { type ReactNode, useState, useTransition } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import styles from './Front.module.css'

/** True when it was done. */
export type ChangeLanguageAction = (agreement: string, to: Language) => Promise<boolean>
/** Written out on the server: the dialog itself brings no dictionary to the browser. */
export type ChangeLanguageTexts = Readonly<
  Record<
    | 'open'
    | 'title'
    | 'follows'
    | 'followsBody'
    | 'stays'
    | 'staysBody'
    | 'ownTexts'
    | 'lapses'
    | 'confirm'
    | 'cancel'
    | 'failed',
    string
  >
>
type Props = {
  agreement: string
  to: Language
  texts: ChangeLanguageTexts
  action: ChangeLanguageAction
}

const Consequences = ({ texts }: { texts: ChangeLanguageTexts }) => (
  <>
    <dl className={styles.consequences}>
      <dt>{texts.follows}</dt>
      <dd>{texts.followsBody}</dd>
      <dt>{texts.stays}</dt>
      <dd>
        {texts.staysBody} {texts.ownTexts}
      </dd>
    </dl>
    <p className={styles.lapses}>{texts.lapses}</p>
  </>
)

const Failed = ({ children }: { children: ReactNode }) => (
  <LocalAlert status="error">
    <LocalAlertHeader>
      <LocalAlertTitle as="div">{children}</LocalAlertTitle>
    </LocalAlertHeader>
  </LocalAlert>
)

/** Names what follows and what stays before anything happens. */
export const ChangeLanguage = ({ agreement, to, texts, action }: Props) => {
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const [pending, startTransition] = useTransition()
  const confirm = () =>
    startTransition(async () => {
      const changed = await action(agreement, to)
      setFailed(!changed)
      setOpen(!changed)
    })
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger>
        <Button type="button" variant="tertiary" size="small">
          {texts.open}
        </Button>
      </DialogTrigger>
      <DialogPopup>
        <DialogHeader withClosebutton={false}>
          <DialogTitle>{texts.title}</DialogTitle>
        </DialogHeader>
        <DialogBody>
          <Consequences texts={texts} />
          {failed && <Failed>{texts.failed}</Failed>}
        </DialogBody>
        <DialogFooter>
          <DialogCloseTrigger>
            <Button type="button" variant="secondary">
              {texts.cancel}
            </Button>
          </DialogCloseTrigger>
          <Button type="button" loading={pending} onClick={confirm}>
            {texts.confirm}
          </Button>
        </DialogFooter>
      </DialogPopup>
    </Dialog>
  )
}
