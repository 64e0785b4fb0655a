import { formatMoney } from '@onetill/contract'
import { Button, MoneyField, SegmentedControl } from '@onetill/ui'
import { ProblemBanner } from './problem-banner'
import { useSurroundings } from './surroundings'
import { isTopUpAmount, topUpAmounts } from './top-up-amounts'
import type { CheckoutModel } from './use-checkout'

/** How much to put into the balance: round sums, or any other amount. */
export function TopUpScreen({ model }: { model: CheckoutModel }) {
  const { locale, say } = useSurroundings()
  const { checkout, balanceMinor } = model.state.session.look
  const { currency } = checkout
  const money = (amountMinor: bigint) => formatMoney({ amountMinor, currency }, locale)
  const shortMinor = checkout.totalMinor - (balanceMinor ?? 0n)
  const chosen = model.state.topUpMinor ?? 0n
  return (
    <div className="flex flex-col gap-4">
      <ProblemBanner model={model} />
      <p className="text-ink-2">
        {say('topUp.detail', { balance: money(balanceMinor ?? 0n), short: money(shortMinor) })}
      </p>
      <SegmentedControl
        legend={say('topUp.amount')}
        name="top-up"
        value={chosen.toString()}
        onValueChange={(value) => model.startTopUp(BigInt(value))}
        options={topUpAmounts(shortMinor, currency).map((amount) => ({
          value: amount.toString(),
          label: money(amount),
        }))}
        className="flex-wrap rounded-2xl!"
      />
      <MoneyField
        label={say('topUp.other')}
        currency={currency}
        locale={locale}
        amountMinor={chosen}
        onAmountMinor={(amount) => model.startTopUp(amount ?? 0n)}
        error={chosen > 0n && !isTopUpAmount(chosen) ? say('topUp.bad') : undefined}
      />
    </div>
  )
}

export function TopUpFooter({ model }: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  const { busy, topUpMinor } = model.state
  const amountMinor = topUpMinor ?? 0n
  return (
    <div className="flex gap-2.5">
      <Button fullWidth size="lg" className="shrink!" onClick={() => model.startTopUp(null)}>
        {say('back')}
      </Button>
      <Button
        variant="accent"
        size="lg"
        fullWidth
        className="shrink!"
        loading={busy === 'opening'}
        disabled={busy !== null || !isTopUpAmount(amountMinor)}
        onClick={() => void model.topUp(amountMinor)}
      >
        {say('topUp.continue')}
      </Button>
    </div>
  )
}
