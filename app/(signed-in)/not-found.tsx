import { NotFoundMessage } from '../../components/shell/NotFoundMessage.tsx'

/** Does not exist, or is somebody else's: the same answer. */
export default function NotFound() {
  return <NotFoundMessage />
}
