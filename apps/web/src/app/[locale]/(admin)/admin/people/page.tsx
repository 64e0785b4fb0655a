import { USER_ROLES, type UserRole } from '@onetill/contract'
import {
  Avatar,
  Badge,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  TabLinks,
} from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { currentViewer } from '@/server/viewer'
import { Pager } from '@/shell/pager'
import { oneOf, type Search, single, withSearch } from '@/shell/read-search'
import { SearchBox } from '@/shell/search-box'
import { orHidden } from '../_parts/or-hidden'
import { RoleButton } from './role-button'

const PATH = '/admin/people'
const TONES = { member: 'neutral', reviewer: 'info', admin: 'warn' } as const

type Person = {
  id: string
  name: string
  handle: string
  email: string
  image: string | null
  role: UserRole
  createdAt: Date
}

export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams
  const role = oneOf(USER_ROLES, search.role)
  const q = single(search.q)
  const after = single(search.after)
  const { items, next } = await orHidden((await serverApi()).account.people({ role, q, after }))
  const words = await getTranslations('admin')
  return (
    <>
      <PageHeader
        title={words('people.title')}
        detail={words('people.lead')}
        actions={
          <SearchBox action={PATH} label={words('people.search')} value={q} keep={{ role }} />
        }
      />
      <TabLinks
        as={Link}
        label={words('people.roles')}
        className="mb-4"
        links={[undefined, ...USER_ROLES].map((each) => ({
          href: withSearch(PATH, { role: each, q }),
          label: each ? words(`role.${each}`) : words('people.all'),
          current: each === role,
        }))}
      />
      <DataTable
        label={words('people.title')}
        rows={items}
        rowKey={({ id }) => id}
        columns={await peopleColumns()}
        empty={<EmptyState title={words('people.empty')} detail={words('people.emptyDetail')} />}
      />
      <Pager
        first={after && withSearch(PATH, { role, q })}
        next={next ? withSearch(PATH, { role, q, after: next }) : undefined}
      />
    </>
  )
}

async function peopleColumns(): Promise<Column<Person>[]> {
  const words = await getTranslations('admin')
  const format = await getFormatter()
  const viewer = await currentViewer()
  return [
    {
      key: 'person',
      header: words('people.person'),
      phone: 'title',
      cell: ({ name, handle, image }) => (
        <span className="flex min-w-0 items-center gap-3">
          <Avatar size="sm" name={name} src={image ? `/media/${image}/320.webp` : null} />
          <span className="min-w-0">
            <span className="line-clamp-1 font-medium">{name}</span>
            <span className="line-clamp-1 text-xs font-normal break-all text-ink-3">@{handle}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'email',
      header: words('people.email'),
      phone: 'line',
      cell: ({ email }) => <span className="break-all text-ink-2">{email}</span>,
    },
    {
      key: 'role',
      header: words('people.role'),
      phone: 'line',
      cell: ({ role }) => <Badge tone={TONES[role]}>{words(`role.${role}`)}</Badge>,
    },
    {
      key: 'joined',
      header: words('people.joined'),
      align: 'end',
      cell: ({ createdAt }) => format.dateTime(createdAt, { dateStyle: 'medium' }),
    },
    {
      key: 'change',
      header: <span className="sr-only">{words('people.change')}</span>,
      phone: 'trailing',
      align: 'end',
      cell: ({ id, name, role }) =>
        id === viewer?.userId ? (
          <span className="text-ink-3">{words('people.you')}</span>
        ) : (
          <RoleButton userId={id} name={name} role={role} />
        ),
    },
  ]
}
