import type { DisputeView } from '@onetill/contract'
import { Banner, DefinitionList, PageHeader, Price, Section } from '@onetill/ui'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { deskMerchant } from '../../../_parts/desk-merchant'
import { orNotFound } from '../../../_parts/or-not-found'
import { DisputeBadge, DisputeReason } from '../_parts/dispute-facts'
import { EvidenceForm } from '../_parts/evidence-form'
import { EvidenceList } from '../_parts/evidence-list'

type Props = { params: Promise<{ handle: string; disputeId: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('money.nav'))('disputes') }
}

export default async function DisputePage({ params }: Props) {
  const { handle, disputeId } = await params
  const merchant = await deskMerchant(handle)
  const dispute = await orNotFound((await serverApi()).money.dispute(disputeId))
  if (dispute.merchantId !== merchant.id) notFound()
  const words = await getTranslations('money.dispute')
  const base = `/desk/${merchant.handle}`
  return (
    <>
      <PageHeader
        above={
          <Link href={`${base}/disputes`} className="tap hover:text-ink">
            ← {words('title')}
          </Link>
        }
        title={<DisputeReason dispute={dispute} />}
        detail={<DisputeBadge state={dispute.state} />}
      />
      {(dispute.state === 'won' || dispute.state === 'lost') && (
        <Banner tone={dispute.state === 'won' ? 'good' : 'bad'} className="mb-6">
          {words(`${dispute.state}Detail`)}
        </Banner>
      )}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8">
        <div className="flex min-w-0 flex-col gap-6">
          {dispute.open ? (
            <Section title={words('addTitle')}>
              <EvidenceForm disputeId={dispute.id} merchantId={merchant.id} />
            </Section>
          ) : (
            <p className="text-ink-3">{words('closedNote')}</p>
          )}
          <Section title={words('evidenceTitle')}>
            <EvidenceList evidence={dispute.evidence} timezone={merchant.timezone} />
          </Section>
        </div>
        <DisputeFacts dispute={dispute} base={base} timezone={merchant.timezone} />
      </div>
    </>
  )
}

type FactsProps = { dispute: DisputeView; base: string; timezone: string }

function DisputeFacts({ dispute, base, timezone }: FactsProps) {
  const words = useTranslations('money.dispute')
  const terms = useTranslations('treasury.channel')
  const format = useFormatter()
  const locale = useLocale()
  const money = (amountMinor: bigint) => (
    <Price amountMinor={amountMinor} currency={dispute.currency} locale={locale} />
  )
  const time = (at: Date) =>
    format.dateTime(at, {
      ...{ timeZone: timezone, year: 'numeric', month: 'short', day: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit' },
    })
  const { orderId, orderNumber, claimedMinor, heldMinor, feeMinor, closedAt } = dispute
  return (
    <Section>
      <DefinitionList
        items={[
          { key: 'held', term: words('held'), value: money(heldMinor), strong: true },
          ...(claimedMinor === heldMinor
            ? []
            : [{ key: 'claimed', term: words('claimed'), value: money(claimedMinor) }]),
          ...(feeMinor > 0n
            ? [{ key: 'fee', term: words('feeIfLost'), value: money(feeMinor) }]
            : []),
          {
            key: 'order',
            term: words('order'),
            value: orderId ? (
              <Link href={`${base}/orders/${orderId}`} className="underline">
                {orderNumber}
              </Link>
            ) : (
              words('noOrder')
            ),
          },
          {
            key: 'channel',
            term: words('channel'),
            value: terms(dispute.channel as 'wechatpay'),
          },
          { key: 'opened', term: words('opened'), value: time(dispute.openedAt) },
          closedAt
            ? { key: 'closed', term: words('closed'), value: time(closedAt) }
            : { key: 'respondBy', term: words('respondBy'), value: time(dispute.respondBy) },
        ]}
      />
    </Section>
  )
}
