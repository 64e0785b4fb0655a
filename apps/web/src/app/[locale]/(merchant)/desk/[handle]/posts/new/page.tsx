import { PageHeader } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { deskMerchant } from '../../../_parts/desk-merchant'
import { StateBanner } from '../../_parts/state-banner'
import { Composer } from '../_parts/composer'

type Props = { params: Promise<{ handle: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.posts'))('write') }
}

export default async function NewPostPage({ params }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const words = await getTranslations('desk.posts')
  return (
    <>
      <StateBanner merchant={merchant} />
      <PageHeader
        above={
          <Link href={`/desk/${merchant.handle}/posts`} className="tap hover:text-ink">
            ← {words('title')}
          </Link>
        }
        title={words('write')}
      />
      <Composer merchant={merchant} />
    </>
  )
}
