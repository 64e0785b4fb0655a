import { channelLabel, type Locale } from '@onetill/contract'
import { DataTable, EmptyState, PageHeader } from '@onetill/ui'
import { getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { orHidden } from '../_parts/or-hidden'
import { flowColumns } from './flow-columns'

/** How the payment networks have been doing, by the record that the plan itself goes by. */
export default async function ChannelsPage() {
  const channels = await orHidden((await serverApi()).review.channels())
  const words = await getTranslations('admin.channels')
  const locale = (await getLocale()) as Locale
  const columns = await flowColumns()
  return (
    <>
      <PageHeader title={words('title')} detail={words('lead')} />
      {channels.length === 0 && <EmptyState title={words('empty')} detail={words('emptyDetail')} />}
      <div className="flex flex-col gap-7">
        {channels.map(({ channel, flows }) => (
          <section key={channel}>
            <h2 className="mb-2.5 font-semibold">{channelLabel(channel, locale)}</h2>
            <DataTable
              label={channelLabel(channel, locale)}
              rows={flows}
              rowKey={({ flow }) => flow}
              columns={columns}
            />
          </section>
        ))}
      </div>
    </>
  )
}
