import type { Address } from '@onetill/contract'
import { Button, TextField } from '@onetill/ui'
import { AddressFields } from './address-fields'
import { useDraft } from './draft-context'
import { addressLine } from './draft-details'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

/** What the checkout still needs as fields; what it has as one line that can be changed. */
export function DetailsForm({ model }: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  const draft = useDraft()
  const { email, address, status } = model.state.session.look.checkout
  const { asked, details, problems } = draft
  if (asked.length === 0 && !address) return null
  const changeable = status !== 'complete_in_progress' && !model.state.editing
  return (
    <div data-till="" className="flex flex-col gap-4">
      {address && !asked.includes('address') && (
        <Stored
          address={address}
          email={asked.includes('email') ? null : email}
          onChange={changeable ? () => model.edit(true) : undefined}
        />
      )}
      {asked.includes('email') && (
        <TextField
          label={say('details.email')}
          hint={say('details.emailHint')}
          error={
            problems.email &&
            say(problems.email === 'missing' ? 'details.missing' : 'details.emailBad')
          }
          type="email"
          name="email"
          autoComplete="email"
          inputMode="email"
          value={details.email}
          onChange={(event) => draft.type({ ...details, email: event.target.value })}
        />
      )}
      {asked.includes('address') && <AddressFields draft={draft} />}
    </div>
  )
}

type StoredProps = { address: Address; email: string | null; onChange?: () => void }

function Stored({ address, email, onChange }: StoredProps) {
  const { say } = useSurroundings()
  return (
    <div className="flex items-start justify-between gap-3 rounded-lg bg-sunken px-4 py-3">
      <div className="min-w-0 text-sm">
        <p className="font-medium">
          {say('details.to', { name: address.name })}
          <span className="figures font-normal text-ink-2"> {address.phone}</span>
        </p>
        <p className="text-ink-2">{addressLine(address)}</p>
        {email && <p className="truncate text-ink-3">{email}</p>}
      </div>
      {onChange && (
        <Button size="sm" variant="ghost" onClick={onChange}>
          {say('change')}
        </Button>
      )}
    </div>
  )
}
