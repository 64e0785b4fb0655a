import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Books } from '../books/open-books'
import type { NodeContext } from '../scenario/misbehave'
import type { WechatpayAccount } from './account'
import { answer } from './answer'
import { downloadBill, prepareBill } from './bill'
import { type Handler, serveSigned } from './serve-signed'
import { describeCertificates } from './signing-account'

/** What a merchant fetches besides its payments: bills, and the network's own certificates. */
export function fileRoutes(books: Books, account: WechatpayAccount) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const serve = (context: NodeContext, handler: Handler) =>
    serveSigned({ books, account, context, operation: 'bill', referenceOf: () => '', handler })

  app.get('/v3/bill/tradebill', (context) =>
    serve(context, async () =>
      answer(await prepareBill(books, account, context.req.query()), account),
    ),
  )
  app.get('/v3/billdownload/file', (context) =>
    serve(context, () => downloadBill(books, account, context.req.query('token') ?? '')),
  )
  app.get('/v3/certificates', (context) =>
    serve(context, async () => answer(await describeCertificates(books, account), account)),
  )
  return app
}
