import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm test`; whoever starts the program should not wait for it.
  typescript: { ignoreBuildErrors: true },
  // One copy of Yjs in the process: server.ts and Next would otherwise load one each. Not y-tiptap: it must share
  // ProseMirror with the rest of the bundle.
  serverExternalPackages: ['yjs', 'y-protocols'],
  experimental: {
    optimizePackageImports: ['@navikt/ds-react', '@navikt/aksel-icons'],
    // What passes proxy.ts is cut off at this size: above the largest signed file, which its own route measures.
    proxyClientMaxBodySize: '26mb',
  },
}

export default createNextIntlPlugin('./lib/server/request-language.ts')(config)
