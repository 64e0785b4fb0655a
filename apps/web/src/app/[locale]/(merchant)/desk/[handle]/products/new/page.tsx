import { PageHeader } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { deskMerchant } from '../../../_parts/desk-merchant'
import { ProductForm } from '../_parts/product-form'

type Props = { params: Promise<{ handle: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.products'))('add') }
}

export default async function NewProductPage({ params }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const words = await getTranslations('desk.products')
  const base = `/desk/${merchant.handle}/products`
  return (
    <>
      <PageHeader
        above={
          <Link href={base} className="tap hover:text-ink">
            ← {words('title')}
          </Link>
        }
        title={words('add')}
      />
      <ProductForm merchantId={merchant.id} currency={merchant.settlementCurrency} base={base} />
    </>
  )
}
