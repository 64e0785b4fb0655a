import { serverApi } from '@/server/call'
import { currentViewer } from '@/server/viewer'
import { currentApplication } from './_parts/current-application'
import { StartPage } from './_parts/start-page'
import { StatusPage } from './_parts/status-page'

export default async function ApplyPage() {
  const signedIn = (await currentViewer()) !== null
  const applications = signedIn ? await (await serverApi()).merchant.applications() : []
  const application = currentApplication(applications)
  if (!application || application.state === 'draft') {
    return <StartPage signedIn={signedIn} resuming={application !== undefined} />
  }
  return <StatusPage application={application} />
}
