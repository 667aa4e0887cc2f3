import { FileTextIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'

type Props = {
  href: string
  children: string
  variant?: 'primary' | 'secondary'
  size?: 'medium' | 'small'
}

/** A plain link, never fetched ahead: the file is made when somebody asks for it. */
export const DownloadButton = ({ href, children, variant = 'secondary', size = 'medium' }: Props) => (
  <Button
    as="a"
    role="link" // Aksel says «button»
    href={href}
    variant={variant}
    size={size}
    icon={<FileTextIcon aria-hidden />}
  >
    {children}
  </Button>
)
