import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { serverApi } from '@/server/call'
import { currentViewer } from '@/server/viewer'
import { currentApplication, isWritable } from '../_parts/current-application'
import { DraftProvider } from '../_parts/draft-provider'

export default async function FormLayout({ children }: { children: ReactNode }) {
  if (!(await currentViewer())) redirect('/sign-in?next=/apply')
  const application = currentApplication(await (await serverApi()).merchant.applications())
  if (!application || !isWritable(application)) redirect('/apply')
  return <DraftProvider application={application}>{children}</DraftProvider>
}
