/** A real mail server on this machine that keeps what it gets. */
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string; from: string; text: string }
export type MailServer = {
  url: string
  received: readonly Received[]
  /** From now on every recipient is answered with this number; null: they are taken. */
  refuse: (code: number | null) => void
  close: () => Promise<void>
}

const readAll = async (stream: NodeJS.ReadableStream): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** What a mail program shows of quoted-printable text: soft line breaks joined, letters put back. */
const decoded = (source: string): string =>
  Buffer.from(
    source
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

export const openMailServer = async (port = 0): Promise<MailServer> => {
  const received: Received[] = []
  let refusal: number | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (address, _session, answer) =>
      refusal === null
        ? answer()
        : answer(Object.assign(new Error(`no ${address.address}`), { responseCode: refusal })),
    onData: (stream, { envelope }, answer) => {
      void readAll(stream).then((source) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        received.push({ to: envelope.rcptTo[0]?.address ?? '', from, text: decoded(source) })
        answer()
      })
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const taken = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${taken}`,
    received,
    refuse: (code) => {
      refusal = code
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
