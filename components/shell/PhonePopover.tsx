'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Shell.module.css'

/** The browser's own popover opens and closes it without us; but a page that changes within the app leaves it open. */
export function PhonePopover({ id, children }: { id: string; children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null)
  const path = usePathname()
  const shownOn = useRef(path)
  useEffect(() => {
    if (shownOn.current === path) return
    shownOn.current = path
    menu.current?.hidePopover?.()
  }, [path])
  // At once, and also for a link to the page one is on. The browser gives the focus back to the menu button.
  useEffect(() => {
    const popover = menu.current
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('a')) popover?.hidePopover?.()
    }
    popover?.addEventListener('click', onClick)
    return () => popover?.removeEventListener('click', onClick)
  }, [])
  return (
    <div ref={menu} id={id} popover="auto" className={`${styles.popover} ${styles.phonePopover}`}>
      {children}
    </div>
  )
}
