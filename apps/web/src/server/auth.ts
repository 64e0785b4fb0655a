import { createAuthAdapter, signInLetter, writeMail } from '@onetill/api'
import { OnetillError } from '@onetill/contract'
import type { AuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import CredentialsProvider from 'next-auth/providers/credentials'
import EmailProvider from 'next-auth/providers/email'
import type { OAuthConfig, Provider } from 'next-auth/providers/index'
import { env } from '../env'
import { isLocale, LOCALE_COOKIE } from '../i18n/locales'
import { getServices } from './services'

const MONTH_SECONDS = 30 * 24 * 3600

/** All of next-auth is configured here and nowhere else. `readCookie` and `ip` come from the request at hand. */
export function authOptions(request: {
  cookie(name: string): string | undefined
  ip: string
}): AuthOptions {
  return {
    secret: env.AUTH_SECRET,
    adapter: createAuthAdapter(getServices().db) as unknown as Adapter,
    session: { strategy: 'jwt', maxAge: MONTH_SECONDS },
    pages: { signIn: '/sign-in', verifyRequest: '/sign-in/sent', error: '/sign-in' },
    providers: [passwordProvider(request.ip), mailProvider(request), ...oidcProvider()],
    callbacks: {
      signIn: ({ account, profile }) => account?.type !== 'oauth' || isProven(profile),
      /** The cookie carries who and which session version; everything else is read from the database each time. */
      async jwt({ token, user }) {
        if (!user) return token
        const claim = await getServices().identity.claimFor(user.id)
        return { sub: user.id, version: claim?.sessionVersion }
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}

function passwordProvider(ip: string): Provider {
  return CredentialsProvider({
    id: 'password',
    credentials: { email: {}, password: {} },
    async authorize(given) {
      if (!given?.email || !given.password) return null
      try {
        const { userId } = await getServices().identity.checkPassword({ ...given, ip })
        return { id: userId }
      } catch (error) {
        if (error instanceof OnetillError) throw new Error(error.code)
        throw error
      }
    },
  })
}

function mailProvider(request: { cookie(name: string): string | undefined; ip: string }): Provider {
  return EmailProvider({
    async sendVerificationRequest({ identifier, url }) {
      const { db, limits } = getServices()
      await limits.spend('mail_to_address', identifier)
      await limits.spend('mail_from_address', request.ip)
      const locale = request.cookie(LOCALE_COOKIE)
      await writeMail(db, signInLetter(identifier, url, isLocale(locale) ? locale : 'zh-CN'))
    },
  })
}

type OidcProfile = { sub: string; email?: string; email_verified?: boolean; name?: string }

function oidcProvider(): OAuthConfig<OidcProfile>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return []
  return [
    {
      id: 'oidc',
      name: env.OIDC_NAME ?? 'OpenID Connect',
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      profile: ({ sub, email, name }) => ({ id: sub, email, name, emailVerified: new Date() }),
    },
  ]
}

/** An outside provider's e-mail counts only if the provider itself has proven it. */
function isProven(profile: unknown): boolean {
  const { email, email_verified: verified } = (profile ?? {}) as OidcProfile
  return Boolean(email) && verified === true
}

/** The name shown on the button, or undefined where no outside provider is configured. */
export function outsideProviderName(): string | undefined {
  return oidcProvider()[0]?.name
}
