import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // One copy of Yjs in the process: server.ts and Next would otherwise load one each.
  serverExternalPackages: ['yjs', 'y-protocols', '@tiptap/y-tiptap'],
  experimental: { optimizePackageImports: ['@navikt/ds-react', '@navikt/aksel-icons'] },
}

export default createNextIntlPlugin('./lib/server/request-language.ts')(config)
