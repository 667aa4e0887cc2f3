import { useTranslations } from 'next-intl'
import { type Language, otherLanguage } from '#lib/i18n/language.ts'
import { ChangeLanguage, type ChangeLanguageAction } from './ChangeLanguage.tsx'

type Props = { agreement: string; from: Language; ownTexts: number; action: ChangeLanguageAction }

/** Writes out the dialog's words on the server. */
export const ChangeLanguageButton = ({ agreement, from, ownTexts, action }: Props) => {
  const t = useTranslations('front.changeLanguage')
  const name = useTranslations('shell.language')
  const to = otherLanguage(from)
  const language = name(to)
  return (
    <ChangeLanguage
      agreement={agreement}
      to={to}
      action={action}
      texts={{
        open: t('open', { language }),
        title: t('title', { language }),
        follows: t('follows'),
        followsBody: t('followsBody'),
        stays: t('stays'),
        staysBody: t('staysBody'),
        ownTexts: t('ownTexts', { count: ownTexts, from: name(from) }),
        lapses: t('lapses', { language }),
        confirm: t('confirm', { language }),
        cancel: t('cancel'),
        failed: t('failed'),
      }}
    />
  )
}
