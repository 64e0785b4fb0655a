import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

export const dynamic = 'force-dynamic'

/** The least an HTTP answer with something from the database in it costs here: one route, one prepared query. */
export async function POST(request: Request): Promise<Response> {
  const { id } = (await request.json()) as { id: string }
  const { rows } = await pool.query({
    name: 'bare-one-query',
    text: 'SELECT id, name FROM "User" WHERE id = $1',
    values: [id],
  })
  return Response.json({ result: rows[0] ?? null })
}
