import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '../../../../server/auth'
import { factsOf } from '../../../../server/request-facts'

type Context = { params: Promise<{ nextauth: string[] }> }

function handle(request: NextRequest, context: Context) {
  const options = authOptions({
    cookie: (name) => request.cookies.get(name)?.value,
    ip: factsOf(request.headers).ip,
  })
  return NextAuth(request, context, options)
}

export { handle as GET, handle as POST }
