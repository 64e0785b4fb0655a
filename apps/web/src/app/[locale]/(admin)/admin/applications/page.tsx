import type { ApplicationView } from '@onetill/contract'
import {
  Badge,
  type Column,
  DataTable,
  EmptyState,
  LinkButton,
  PageHeader,
  TabLinks,
} from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { oneOf, type Search, single, withSearch } from '@/shell/read-search'
import { MerchantName } from '../_parts/merchant-name'
import { orHidden } from '../_parts/or-hidden'
import { PlaceName } from '../_parts/place-name'

const PATH = '/admin/applications'
const STATES = ['submitted', 'changes_requested', 'approved', 'rejected'] as const
/** After a day an application has waited too long. */
const LONG_WAIT_MILLIS = 24 * 3600 * 1000

export default async function QueuePage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams
  const state = oneOf(STATES, search.state) ?? 'submitted'
  const cursor = single(search.cursor)
  const api = await serverApi()
  const [{ items, next }, waiting] = await orHidden(
    Promise.all([api.review.queue({ state, cursor }), api.review.waiting()]),
  )
  const words = await getTranslations('admin.queue')
  const own = state === 'submitted' ? undefined : state
  const oldest = state === 'submitted' && !cursor ? items[0] : undefined
  return (
    <>
      <PageHeader
        title={words('title')}
        detail={words('lead')}
        actions={
          oldest && (
            <LinkButton as={Link} href={`${PATH}/${oldest.id}`} variant="primary">
              {words('open')}
            </LinkButton>
          )
        }
      />
      <TabLinks
        as={Link}
        label={words('states')}
        className="mb-4"
        links={STATES.map((each) => ({
          href: withSearch(PATH, { state: each === 'submitted' ? undefined : each }),
          label: (
            <>
              {words(each)}
              {each in waiting && (
                <span className="figures text-ink-3">{waiting[each as keyof typeof waiting]}</span>
              )}
            </>
          ),
          current: each === state,
        }))}
      />
      <DataTable
        label={words(state)}
        as={Link}
        rows={items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${PATH}/${id}`}
        columns={await queueColumns(state)}
        empty={
          <EmptyState
            title={words(state === 'submitted' ? 'empty' : 'emptyOther')}
            detail={state === 'submitted' && words('emptyDetail')}
          />
        }
      />
      <Pager
        first={cursor && withSearch(PATH, { state: own })}
        next={next ? withSearch(PATH, { state: own, cursor: next }) : undefined}
      />
    </>
  )
}

async function queueColumns(state: (typeof STATES)[number]): Promise<Column<ApplicationView>[]> {
  const words = await getTranslations('admin.queue')
  const kinds = await getTranslations('apply.kind')
  const format = await getFormatter()
  const now = new Date()
  const waits = state === 'submitted'
  return [
    {
      key: 'shop',
      header: words('shop'),
      phone: 'title',
      cell: ({ basic }) => (
        <MerchantName name={basic.name ?? ''} handle={basic.handle} avatar={basic.avatar} />
      ),
    },
    {
      key: 'kind',
      header: words('kind'),
      phone: 'line',
      cell: ({ business }) => business.kind && <Badge>{kinds(business.kind)}</Badge>,
    },
    {
      key: 'place',
      header: words('place'),
      phone: 'line',
      cell: ({ basic }) => <PlaceName country={basic.country} category={basic.category} />,
    },
    {
      key: 'age',
      header: words(waits ? 'age' : 'reviewed'),
      phone: 'trailing',
      align: 'end',
      cell: ({ submittedAt, reviewedAt }) => {
        const at = waits ? submittedAt : reviewedAt
        if (!at) return '—'
        const late = waits && now.getTime() - at.getTime() > LONG_WAIT_MILLIS
        return (
          <time
            dateTime={at.toISOString()}
            title={format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
            className={late ? 'font-medium text-warn' : 'text-ink-3'}
          >
            {format.relativeTime(at, now)}
          </time>
        )
      },
    },
  ]
}
