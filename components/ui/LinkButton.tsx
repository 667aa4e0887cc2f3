'use client'
import { Button, type ButtonProps } from '@navikt/ds-react/Button'
import Link from 'next/link'

type Props = Pick<ButtonProps, 'variant' | 'size' | 'icon' | 'children' | 'className'> & {
  href: string
}

/**
 * A link that looks like Aksel's button: it goes somewhere, and changes nothing. So it is announced as a link; Aksel
 * would say «button». A server component cannot hand Link to Aksel.
 */
export const LinkButton = (props: Props) => <Button as={Link} role="link" {...props} />
