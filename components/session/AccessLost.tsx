'use client'

import { Button } from '@navikt/ds-react'
import { useTranslations } from 'next-intl'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import page from '../ui/Page.module.css'
import { MAIN_ID } from '../ui/Page.tsx'
import styles from './AccessLost.module.css'

type Props = {
  what: 'agreement' | 'office'
  /** Only what the person had written themselves, and that nobody has. */
  words: string
}

/** In the place of the page, as soon as the server says that the person may no longer read what stands there. */
export function AccessLost({ what, words }: Props) {
  const t = useTranslations('session.lost')
  const heading = useRef<HTMLHeadingElement>(null)
  // Before the browser draws: not one frame more of it.
  useLayoutEffect(() => {
    document.title = `${t('title', { what })} – Samstemt`
    heading.current?.focus()
    // The page came with the text written out in scripts too, for React to begin with.
    for (const script of document.querySelectorAll('script:not([src])')) script.remove()
    // What the browser keeps of the pages before is not shown again: each is asked for anew.
    const anew = () => location.reload()
    window.addEventListener('popstate', anew)
    return () => window.removeEventListener('popstate', anew)
  }, [t, what])
  return (
    <main id={MAIN_ID} tabIndex={-1} className={`${page.page} ${page.narrow}`}>
      <h1 ref={heading} tabIndex={-1} className={page.title}>
        {t('title', { what })}
      </h1>
      <p className={page.lead} role="alert">
        {t('body', { what })}
      </p>
      {words !== '' && <OwnWords words={words} />}
      <p className={styles.way}>
        {/* A whole new page: nothing of the agreement is left in the browser's memory. */}
        <a href="/">{t('front')}</a>
      </p>
    </main>
  )
}

function OwnWords({ words }: { words: string }) {
  const t = useTranslations('session')
  const id = useId()
  const [told, setTold] = useState<'copied' | 'notCopied' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setTold('copied'),
      () => setTold('notCopied'),
    )
  return (
    <section className={styles.words}>
      <h2>{t('lost.wordsTitle')}</h2>
      <label htmlFor={id}>{t('lost.words')}</label>
      <textarea id={id} readOnly rows={6} value={words} />
      <div className={styles.actions}>
        <Button type="button" variant="secondary" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <span role="status">{told && t(told)}</span>
      </div>
    </section>
  )
}
