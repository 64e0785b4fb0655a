import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants'
import createNextIntlPlugin from 'next-intl/plugin'
import { contentHeaders, embedHeaders, receiptHeaders } from './src/security-headers'

const withWords = createNextIntlPlugin('./src/i18n/request.ts')

export default function config(phase: string): NextConfig {
  const development = phase === PHASE_DEVELOPMENT_SERVER
  return withWords({
    poweredByHeader: false,
    reactStrictMode: true,
    // A cached page serves on while it is renewed, but one from before a quiet spell is shown to nobody. Seconds.
    expireTime: 300,
    transpilePackages: [
      '@onetill/api',
      '@onetill/cashier',
      '@onetill/contract',
      '@onetill/db',
      '@onetill/insight',
      '@onetill/ledger',
      '@onetill/market',
      '@onetill/ui',
    ],
    serverExternalPackages: [
      '@node-rs/argon2',
      '@prisma/client',
      'nodemailer',
      'pg',
      'pino',
      'sharp',
    ],
    experimental: { optimizePackageImports: ['@onetill/ui'] },
    headers: async () => [
      { source: '/:path*', headers: contentHeaders(development) },
      { source: '/:locale(en|zh-CN)?/order/:path*', headers: receiptHeaders() },
      { source: '/embed/:path*', headers: embedHeaders(development) },
      { source: '/:locale(en|zh-CN)/embed/:path*', headers: embedHeaders(development) },
    ],
  })
}
