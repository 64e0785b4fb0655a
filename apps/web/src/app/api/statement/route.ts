import { OnetillError, zStatementPeriod } from '@onetill/contract'
import { getTranslations } from 'next-intl/server'
import { answerError } from '../../../server/answer-error'
import { requestLocale } from '../../../server/request-locale'
import { getServices } from '../../../server/services'
import { currentViewer } from '../../../server/viewer'
import { kindWord } from '../../[locale]/(merchant)/desk/[handle]/money/_parts/statement-words'
import { writeStatementCsv } from './write-csv'

const COLUMNS = ['time', 'kind', 'about', 'pending', 'available', 'currency', 'transfer'] as const

/** A merchant's statement as a file, for its team: every movement from opening to closing. */
export async function GET(request: Request): Promise<Response> {
  try {
    const viewer = await currentViewer()
    if (!viewer) throw new OnetillError('not_signed_in')
    const query = new URL(request.url).searchParams
    const period = zStatementPeriod.safeParse({
      merchantId: query.get('merchantId'),
      from: query.get('from'),
      to: query.get('to'),
    })
    if (!period.success) throw new OnetillError('bad_request')
    const statement = await getServices().cashier.merchantStatement(viewer, period.data)
    const locale = query.get('locale') ?? requestLocale(request)
    const words = await getTranslations({
      locale: locale === 'en' ? 'en' : 'zh-CN',
      namespace: 'money.statement',
    })
    const text = writeStatementCsv(statement, {
      columns: COLUMNS.map((name) => words(`columns.${name}`)),
      opening: words('opening'),
      closing: words('closing'),
      kindOf: (kind) => words(`kinds.${kindWord(kind)}`),
    })
    const { from, to } = period.data
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="statement-${from}-${to}.csv"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    return answerError(error, request)
  }
}
