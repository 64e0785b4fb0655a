import type { Address } from '@onetill/contract'
import { TextField } from '@onetill/ui'
import { CountryField } from './country-field'
import type { Draft } from './draft-context'
import { useSurroundings } from './surroundings'
import type { PanelWord } from './words'

type FieldName = Exclude<keyof Address, 'country'>

const FIELDS: Readonly<
  Record<FieldName, { word: PanelWord; autoComplete: string; type?: string }>
> = {
  name: { word: 'details.name', autoComplete: 'name' },
  phone: { word: 'details.phone', autoComplete: 'tel', type: 'tel' },
  region: { word: 'details.region', autoComplete: 'address-level1' },
  city: { word: 'details.city', autoComplete: 'address-level2' },
  district: { word: 'details.district', autoComplete: 'address-level3' },
  line: { word: 'details.line', autoComplete: 'street-address' },
  postcode: { word: 'details.postcode', autoComplete: 'postal-code' },
}

const OPTIONAL: readonly FieldName[] = ['region', 'city', 'district', 'postcode']

/** Where the parcel goes, in the order people in that country write it. */
export function AddressFields({ draft }: { draft: Draft }) {
  const { say } = useSurroundings()
  const china = draft.details.address.country === 'CN'
  const field = (name: FieldName, className?: string) => (
    <AddressField key={name} name={name} draft={draft} china={china} className={className} />
  )
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-base font-semibold">{say('details.address')}</legend>
      <div className="grid grid-cols-2 gap-3">
        {field('name')}
        {field('phone')}
      </div>
      <CountryField
        value={draft.details.address.country}
        onValue={(country) =>
          draft.type({ ...draft.details, address: { ...draft.details.address, country } })
        }
      />
      {china ? (
        <>
          <div className="grid grid-cols-3 gap-3">
            {field('region')}
            {field('city')}
            {field('district')}
          </div>
          {field('line')}
        </>
      ) : (
        <>
          {field('line')}
          <div className="grid grid-cols-2 gap-3">
            {field('city')}
            {field('region')}
          </div>
          {field('postcode')}
        </>
      )}
    </fieldset>
  )
}

type AddressFieldProps = { name: FieldName; draft: Draft; china: boolean; className?: string }

function AddressField({ name, draft, china, className }: AddressFieldProps) {
  const { say } = useSurroundings()
  const { details, problems } = draft
  const { word, autoComplete, type } = FIELDS[name]
  const problem = problems[name]
  const optional = !china && OPTIONAL.includes(name)
  return (
    <TextField
      label={say(word)}
      note={optional ? say('optional') : undefined}
      error={
        problem &&
        say(name === 'phone' && problem === 'invalid' ? 'details.phoneBad' : 'details.missing')
      }
      name={name}
      type={type}
      autoComplete={autoComplete}
      placeholder={name === 'line' && china ? say('details.lineHint') : undefined}
      value={details.address[name]}
      onChange={(event) =>
        draft.type({
          ...details,
          address: { ...details.address, [name]: event.target.value },
        })
      }
      className={className}
    />
  )
}
