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
import { useActionState } from 'react'
import styles from './Front.module.css'

export type ChangeLanguageState = { failed: boolean }
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
  texts: ChangeLanguageTexts
  action: (state: ChangeLanguageState, form: FormData) => Promise<ChangeLanguageState>
}

const Consequences = ({ texts }: { texts: ChangeLanguageTexts }) => (
  <dl className={styles.consequences}>
    <dt>{texts.follows}</dt>
    <dd>{texts.followsBody}</dd>
    <dt>{texts.stays}</dt>
    <dd>
      {texts.staysBody} {texts.ownTexts}
    </dd>
  </dl>
)

/** Names what follows and what stays before anything happens. */
export const ChangeLanguage = ({ texts, action }: Props) => {
  const [state, submit, pending] = useActionState(action, { failed: false })
  return (
    <Dialog>
      <DialogTrigger>
        <Button type="button" variant="tertiary" size="small">
          {texts.open}
        </Button>
      </DialogTrigger>
      <DialogPopup role="alertdialog" aria-label={texts.title}>
        <DialogHeader withClosebutton={false}>
          <DialogTitle>{texts.title}</DialogTitle>
        </DialogHeader>
        <DialogBody>
          <Consequences texts={texts} />
          <p className={styles.lapses}>{texts.lapses}</p>
          {state.failed && (
            <LocalAlert status="error">
              <LocalAlertHeader>
                <LocalAlertTitle>{texts.failed}</LocalAlertTitle>
              </LocalAlertHeader>
            </LocalAlert>
          )}
        </DialogBody>
        <DialogFooter>
          <DialogCloseTrigger>
            <Button type="button" variant="secondary">
              {texts.cancel}
            </Button>
          </DialogCloseTrigger>
          <form action={submit}>
            <Button type="submit" loading={pending}>
              {texts.confirm}
            </Button>
          </form>
        </DialogFooter>
      </DialogPopup>
    </Dialog>
  )
}
