import type { MiddlewareHandler } from 'hono'

/** Another site's page may not press our buttons. Programs that are no browser send no Origin and may. */
export const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin')
  const isForeign =
    origin !== undefined &&
    (!URL.canParse(origin) || new URL(origin).host !== context.req.header('host'))
  if (isForeign && context.req.method !== 'GET') return context.text('Forbidden', 403)
  await next()
}
