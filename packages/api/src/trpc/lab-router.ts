import { GOODS_TYPES, OnetillError, zAmountMinor, zId, zSurface } from '@onetill/contract'
import { z } from 'zod'
import { changeWeather, LAB_NETWORKS, readWeather } from '../lab/change-weather'
import { declaredOn, oneOf, PERSONS_MAIL } from '../lab/lab-basket'
import { readNews } from '../lab/read-news'
import { readScene } from '../lab/read-scene'
import { stageCard } from '../lab/stage-card'
import { callerOf } from './caller-of'
import { publicProcedure, router } from './procedures'

/** The lab stages things and breaks networks for whoever asks, so in production it is not there. */
const labProcedure = publicProcedure.use(({ ctx, next }) => {
  const { lab } = ctx.services.config
  if (!lab) throw new OnetillError('not_found')
  return next({ ctx: { ...ctx, lab } })
})

const zBasket = z.strictObject({ slug: z.string().min(1).max(160), surface: zSurface })

/** The surface lab: real cards, real plans and real networks, out of order on demand. */
export const labRouter = router({
  scene: labProcedure.query(({ ctx }) => readScene(ctx.services)),
  stage: labProcedure
    .input(
      z.strictObject({
        slug: z.string().min(1).max(160),
        priceMinor: zAmountMinor,
        goodsType: z.enum(GOODS_TYPES),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await ctx.services.limits.spend('open_checkout', ctx.request.ip)
      const slug = await stageCard(ctx.services, input)
      const { card } = await ctx.services.market.cards.cardPage(slug)
      return { slug, cardId: card.id }
    }),
  /** The plan for the software that asks, before anything is opened. */
  preview: labProcedure.input(zBasket).query(async ({ ctx, input: { slug, surface } }) => {
    const lines = await oneOf(ctx.services, slug)
    const caller = { ...callerOf(ctx), ...declaredOn(surface) }
    return ctx.services.cashier.preview({ lines, surface }, caller)
  }),
  /** A checkout as a partner's server or a shopping agent opens it. */
  open: labProcedure.input(zBasket).mutation(async ({ ctx, input: { slug, surface } }) => {
    await ctx.services.limits.spend('open_checkout', ctx.request.ip)
    const lines = await oneOf(ctx.services, slug)
    const caller = { ...callerOf(ctx), ...declaredOn(surface) }
    return ctx.services.cashier.open({ lines, surface, email: PERSONS_MAIL }, caller)
  }),
  news: labProcedure
    .input(z.strictObject({ cardId: zId('card'), since: z.date() }))
    .query(({ ctx, input }) => readNews(ctx.services, input)),
  weather: labProcedure.query(({ ctx }) => readWeather(ctx.lab.sandboxUrl)),
  changeWeather: labProcedure
    .input(z.strictObject({ network: z.enum(LAB_NETWORKS), up: z.boolean() }))
    .mutation(({ ctx, input }) => changeWeather(ctx.services, ctx.lab.sandboxUrl, input)),
})
