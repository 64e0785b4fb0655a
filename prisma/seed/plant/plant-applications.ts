import { newId, type Sealer } from '@onetill/db'
import type { Gallery } from '../pictures/gallery'
import { licence } from '../pictures/portraits'
import type { Row, Rows } from '../rows'
import { personOf, type Shop, type World } from '../world'

/** Where those stand that are not verified yet. */
const STANDING: Readonly<Record<string, 'draft' | 'submitted' | 'changes_requested'>> = {
  apofuru: 'draft',
  shanfeng: 'submitted',
  harbourtea: 'submitted',
  laozhang: 'changes_requested',
}

const REASONS = {
  'business.registrationNumber':
    '统一社会信用代码应为 18 位，这里只有 15 位，请对照营业执照重新填写。',
  'business.licence': '照片右下角反光，看不清公章和日期，麻烦重新拍一张。',
  'financial.accountHolder': '户名「小张」与执照经营者「张守义」不一致，请填写经营者本人的账户。',
}
const NOTE = '手艺很好，改完这三处就能通过。辛苦！'

export async function plantApplications(
  rows: Rows,
  world: World,
  gallery: Gallery,
  sealer: Sealer,
): Promise<void> {
  await rows.add(
    'Application',
    world.shops.map((shop) => applicationRow(shop, world, gallery, sealer)),
  )
}

function applicationRow(shop: Shop, world: World, gallery: Gallery, sealer: Sealer): Row {
  const { createdAt, owner } = shop
  const state = STANDING[shop.text.handle] ?? 'approved'
  const id = newId('application', createdAt.getTime())
  const draft = state === 'draft'
  const sent = draft ? null : new Date(createdAt.getTime() + 26 * 3_600_000)
  const reviewed = draft || state === 'submitted' ? null : afterHours(sent, 19)
  return {
    id,
    merchantId: shop.id,
    state,
    version: draft ? 1 : reviewed ? 3 : 2,
    basic: basicBlock(shop),
    business: draft ? { kind: shop.text.kind } : businessBlock(shop, gallery),
    financial: draft ? { settlementCurrency: 'CNY' } : financialBlock(shop, id, sealer),
    reasons: state === 'changes_requested' ? REASONS : {},
    note: state === 'changes_requested' ? NOTE : '',
    submittedBy: draft ? null : owner.id,
    submittedAt: sent,
    reviewedBy: reviewed ? personOf(world.people, 'reviewer').id : null,
    reviewedAt: reviewed,
    createdAt,
  }
}

const afterHours = (date: Date | null, hours: number) =>
  date ? new Date(date.getTime() + hours * 3_600_000) : null

function basicBlock({ text, owner, avatar }: Shop) {
  const { name, handle, tagline, category, country, phone } = text
  return {
    name,
    handle,
    tagline,
    avatar,
    category,
    contactName: owner.name,
    contactPhone: phone,
    country,
  }
}

function businessBlock({ id, text, owner, createdAt }: Shop, gallery: Gallery) {
  const picture = { ownerId: owner.id, merchantId: id, createdAt, private: true } as const
  return {
    kind: text.kind,
    legalName: text.legalName,
    registrationNumber: text.registration,
    licence: gallery.order(picture, licence),
    legalRepresentative: owner.name,
    address: text.address,
    validUntil: text.kind === 'company' ? null : '2036-12-31',
  }
}

/** The bank account number is stored as the market stores it: sealed, its last digits in the clear. */
function financialBlock({ text, owner }: Shop, applicationId: string, sealer: Sealer) {
  const [bankName, accountNumber] = text.bank
  const mistaken = STANDING[text.handle] === 'changes_requested'
  return {
    settlementCurrency: text.currency,
    bankName,
    accountHolder: mistaken ? owner.name : text.legalName,
    accountNumberSealed: sealer.seal(accountNumber, `${applicationId}.accountNumber`),
    accountNumberLast: accountNumber.slice(-4),
  }
}
