import { inOrder } from './in-order.ts'

/** «Personvern/informasjonssikkerhet/beredskap» may be broken after a slash, and nowhere else. */
export const Breakable = ({ text }: { text: string }) =>
  inOrder(text.split(/(?<=\/)/), (part, position) => (
    <>
      {position > 0 && <wbr />}
      {part}
    </>
  ))
