import { LanguageIcon } from '@navikt/aksel-icons'
import { type Language, otherLanguage } from '#lib/i18n/language.ts'
import styles from './Shell.module.css'

const NAME = { nb: 'Bokmål', nn: 'Nynorsk' } as const

export type ChangeInterfaceLanguage = (form: FormData) => Promise<void>

/** The name of the other language, in that language. A form, so that it works without JavaScript. */
export const LanguageForm = ({
  language,
  action,
}: {
  language: Language
  action: ChangeInterfaceLanguage
}) => {
  const other = otherLanguage(language)
  return (
    <form action={action}>
      <button type="submit" name="language" value={other} lang={other} className={styles.quiet}>
        <LanguageIcon aria-hidden fontSize="1.375rem" />
        {NAME[other]}
      </button>
    </form>
  )
}
