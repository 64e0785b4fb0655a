import { redirect } from 'next/navigation'
import { serverApi } from '@/server/call'
import { orHidden } from './_parts/or-hidden'

export default async function AdminPage() {
  await orHidden((await serverApi()).review.waiting())
  redirect('/admin/applications')
}
