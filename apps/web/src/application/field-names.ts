import type {
  ApplicationBlock,
  ApplicationView,
  BasicBlock,
  BusinessBlock,
  FinancialBlock,
} from '@onetill/contract'

type NamesIn<Block extends ApplicationBlock, Fields> = `${Block}.${keyof Fields & string}`

/** `block.field`, as the domain names what is wrong with an application. */
export type FieldName =
  | NamesIn<'basic', BasicBlock>
  | NamesIn<'business', BusinessBlock>
  | NamesIn<'financial', FinancialBlock>

export const BLOCKS = ['basic', 'business', 'financial'] as const satisfies ApplicationBlock[]

/** The fields of each block in the order they are asked for. */
export const FIELDS = {
  basic: [
    'basic.country',
    'basic.name',
    'basic.handle',
    'basic.avatar',
    'basic.tagline',
    'basic.category',
    'basic.contactName',
    'basic.contactPhone',
  ],
  business: [
    'business.kind',
    'business.licence',
    'business.legalName',
    'business.registrationNumber',
    'business.legalRepresentative',
    'business.address',
    'business.validUntil',
  ],
  financial: [
    'financial.settlementCurrency',
    'financial.bankName',
    'financial.accountHolder',
    'financial.accountNumber',
  ],
} as const satisfies Record<ApplicationBlock, readonly FieldName[]>

export const ALL_FIELDS: readonly FieldName[] = BLOCKS.flatMap((block) => FIELDS[block])

export function blockOf(name: FieldName): ApplicationBlock {
  return name.split('.')[0] as ApplicationBlock
}

type Filled = Pick<ApplicationView, ApplicationBlock>

/** What is stored in a field; undefined while nothing is. */
export function storedValue(application: Filled, name: FieldName): string | null | undefined {
  const [block, field] = name.split('.') as [ApplicationBlock, string]
  return (application[block] as Readonly<Record<string, string | null>>)[field]
}

/** What has to be filled in before the application can be sent. What is stored was good when it was saved. */
export function missingFields(application: Filled): readonly FieldName[] {
  return ALL_FIELDS.filter((name) => storedValue(application, name) === undefined)
}

/** The open reasons, in the order of the form. */
export function openReasons(
  application: Pick<ApplicationView, 'reasons'>,
): readonly { readonly name: FieldName; readonly reason: string }[] {
  return ALL_FIELDS.flatMap((name) => {
    const reason = application.reasons[name]
    return reason ? [{ name, reason }] : []
  })
}
