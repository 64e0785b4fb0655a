import { PageHeader } from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { deskMerchant } from '../../_parts/desk-merchant'
import { orNotFound } from '../../_parts/or-not-found'
import { StateBanner } from '../_parts/state-banner'
import { ProfileForm } from './_parts/profile-form'
import { Team } from './_parts/team'

type Props = { params: Promise<{ handle: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.nav'))('settings') }
}

export default async function SettingsPage({ params }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const members = await orNotFound((await serverApi()).merchant.members(merchant.id))
  const words = await getTranslations('desk.settings')
  return (
    <>
      <StateBanner merchant={merchant} />
      <PageHeader title={words('title')} detail={words('detail')} />
      <div className="flex max-w-3xl flex-col gap-8">
        <ProfileForm merchant={merchant} />
        <Team merchant={merchant} members={members} />
      </div>
    </>
  )
}
