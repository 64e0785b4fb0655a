'use client'

import type { DeskProductView } from '@onetill/contract'
import { useRouter } from 'next/navigation'
import { ProductMenu } from './product-menu'

/** The same menu on the product's own page, which is left once the product is gone. */
export function EditedProductMenu({ product, base }: { product: DeskProductView; base: string }) {
  const router = useRouter()
  return <ProductMenu product={product} onDeleted={() => router.replace(base)} />
}
