import { PageHeader } from '@onetill/ui'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { deskMerchant } from '../../../_parts/desk-merchant'
import { orNotFound } from '../../../_parts/or-not-found'
import { EditedProductMenu } from '../_parts/edited-product-menu'
import { ProductForm } from '../_parts/product-form'
import { StateBadge } from '../_parts/product-table'

type Props = { params: Promise<{ handle: string; productId: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.products'))('edit') }
}

export default async function EditProductPage({ params }: Props) {
  const { handle, productId } = await params
  const merchant = await deskMerchant(handle)
  const product = await orNotFound((await serverApi()).product.get(productId))
  if (product.merchantId !== merchant.id) notFound()
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
        title={product.title}
        actions={
          <>
            <StateBadge product={product} />
            <EditedProductMenu product={product} base={base} />
          </>
        }
      />
      <ProductForm
        merchantId={merchant.id}
        currency={product.currency}
        base={base}
        product={product}
      />
    </>
  )
}
