import type { Reason } from './plan'

/** Why a flow isn't offered, in English, for each reader. Words in braces are filled from the facts. */
export const REASON_SENTENCES_EN: Readonly<
  Record<Reason, { readonly developer: string; readonly merchant: string; readonly buyer: string }>
> = {
  host_blocks_channel: {
    developer: 'The host app {host} blocks this channel; no matrix row lets it through.',
    merchant: 'The app your buyer is in ({host}) doesn’t allow this way to pay.',
    buyer: 'This app doesn’t allow this way to pay. It works in a browser.',
  },
  platform_unsupported: {
    developer: 'The flow doesn’t exist on this operating system.',
    merchant: 'Your buyer’s system doesn’t support this way to pay.',
    buyer: 'This device’s system doesn’t support this way to pay.',
  },
  form_unsupported: {
    developer: 'The flow isn’t made for this kind of device (phone, tablet or desktop).',
    merchant: 'This way to pay isn’t made for your buyer’s kind of device.',
    buyer: 'This way to pay isn’t made for this kind of device.',
  },
  needs_newer_client: {
    developer: '{host} must be at version {minimumVersion} or newer.',
    merchant: 'Your buyer’s {host} is too old; it needs {minimumVersion} or newer.',
    buyer: 'Please update {host} to {minimumVersion} or newer and try again.',
  },
  version_unknown: {
    developer:
      '{host} didn’t state its version; an unknown version fails closed (≥ {minimumVersion} needed).',
    merchant: 'We couldn’t tell your buyer’s {host} version, so this was left out to be safe.',
    buyer: 'We can’t tell which version of {host} this is. Update it and try again.',
  },
  client_not_attested: {
    developer: 'Needs an Onetill-Client header with a valid signature; this client isn’t attested.',
    merchant: 'We couldn’t confirm that your buyer uses the official app.',
    buyer: 'Open this in the official Onetill app to pay this way.',
  },
  embedded_frame: {
    developer:
      'The page is in an iframe without top navigation or third-party cookies; open the cashier in a pop-up.',
    merchant: 'A page inside another site can’t take a payment; it opens a new window instead.',
    buyer: 'To keep you safe, paying happens in a new window.',
  },
  surface_unsupported: {
    developer: 'No payment handler is usable on this surface; give the buyer the continue_url.',
    merchant: 'Nothing can be paid directly here; your buyer gets a link to go on.',
    buyer: 'Open the payment link to pay yourself.',
  },
  not_contracted: {
    developer: 'The merchant has no contract for {channel}.',
    merchant: 'You haven’t signed up for {channel} yet.',
    buyer: 'This shop doesn’t take {channel}.',
  },
  contract_suspended: {
    developer: 'The merchant’s contract for {channel} exists but isn’t active.',
    merchant: 'Your contract for {channel} isn’t active yet or has been suspended.',
    buyer: 'This shop can’t take {channel} at the moment.',
  },
  channel_not_ready: {
    developer: 'No adapter is deployed for {flow}.',
    merchant: 'This way to pay isn’t live yet.',
    buyer: 'This way to pay isn’t open yet.',
  },
  currency_unsupported: {
    developer: 'Neither network nor contract takes {currency}.',
    merchant: 'This way to pay can’t take {currency}.',
    buyer: 'This way to pay doesn’t take {currency}.',
  },
  amount_below_minimum: {
    developer: 'The amount is below the minimum of {minimum} ({minimumMinor} minor units).',
    merchant: 'The order is below this way to pay’s minimum of {minimum}.',
    buyer: 'This way to pay starts at {minimum}.',
  },
  amount_above_maximum: {
    developer: 'The amount is above the maximum of {maximum} ({maximumMinor} minor units).',
    merchant: 'The order is above this way to pay’s maximum of {maximum}.',
    buyer: 'This way to pay takes {maximum} at most.',
  },
  goods_type_barred: {
    developer: 'This client or contract doesn’t allow selling {goodsType} through this flow.',
    merchant: 'You can’t be paid this way for {goodsType}.',
    buyer: 'You can’t pay this way for {goodsType}.',
  },
  country_unsupported: {
    developer: 'The contract doesn’t cover deliveries to {country}.',
    merchant: 'Your contract doesn’t cover orders to {country}.',
    buyer: 'Orders to {country} can’t be paid this way.',
  },
  channel_unhealthy: {
    developer: 'The circuit of {flow} is open; it is probed again by itself.',
    merchant: 'This way to pay has been failing and is paused until it recovers.',
    buyer: 'This way to pay isn’t working well right now. Please try again later.',
  },
  sign_in_required: {
    developer: 'Paying from the balance needs a signed-in buyer.',
    merchant: 'Your buyer isn’t signed in, so the balance can’t be used.',
    buyer: 'Sign in to pay from your balance.',
  },
  insufficient_balance: {
    developer: 'The balance is short by {missing}.',
    merchant: 'Your buyer’s balance isn’t enough.',
    buyer: 'Your balance is {missing} short.',
  },
  wallet_frozen: {
    developer: 'The buyer’s wallet is frozen.',
    merchant: 'Your buyer’s balance can’t be used.',
    buyer: 'Your balance is frozen. Please contact support.',
  },
  above_one_tap_limit: {
    developer: 'The amount is above the buyer’s one-tap limit of {limit}.',
    merchant: 'The order is above the buyer’s own one-tap limit.',
    buyer: 'This is above your one-tap limit of {limit}.',
  },
  openid_unknown: {
    developer:
      'The payer’s id at {channel} isn’t known; run the OAuth redirect, then update the checkout.',
    merchant: 'Your buyer hasn’t authorised {channel} yet.',
    buyer: 'Authorise {channel} first, then come back to pay.',
  },
  merchant_cannot_sell: {
    developer: 'The merchant can’t sell now: unverified, restricted or suspended.',
    merchant: 'Your shop can’t be paid at the moment. The desk says why.',
    buyer: 'This shop can’t take payments at the moment.',
  },
  risk_restricted: {
    developer: 'A risk rule refused this payment.',
    merchant: 'This way to pay is closed for this order to limit risk.',
    buyer: 'This order can’t be paid this way.',
  },
  bot: {
    developer: 'The request comes from a crawler or an unfurler; nothing is offered.',
    merchant: 'The visitor is a program, not a buyer.',
    buyer: 'Please open this page in a browser on a phone or computer.',
  },
  client_unknown: {
    developer: 'The client isn’t recognised, or isn’t trusted enough; the unknown fails closed.',
    merchant:
      'We couldn’t tell which app your buyer uses, so only what is safe everywhere is offered.',
    buyer: 'We can’t tell which app this is. Please open this page in a browser.',
  },
  only_inside_host: {
    developer: 'The flow exists only inside {host}.',
    merchant: 'This way to pay works only inside {host}.',
    buyer: 'This way to pay works only inside {host}.',
  },
  foreign_web_view: {
    developer: 'The page is in another company’s web view, where the balance is never offered.',
    merchant: 'The page is open inside another app, so the balance isn’t offered there.',
    buyer: 'To protect your balance, pay from a browser or the Onetill app.',
  },
  unproven: {
    developer: 'Nobody has proven that this client completes the flow; the unproven stays closed.',
    merchant: 'We can’t yet be sure that this works in your buyer’s app.',
    buyer: 'This may not open in this app. A browser is the safer choice.',
  },
  barred_by_merchant: {
    developer: 'Closed by the merchant’s rule {rule}.',
    merchant: 'Your rule “{rule}” closes this way to pay.',
    buyer: 'This shop doesn’t take this way to pay for this order.',
  },
  balance_cannot_top_up: {
    developer: 'A top-up can’t be paid from the balance.',
    merchant: 'A top-up can’t be paid from the balance.',
    buyer: 'Choose another way to pay to top up your balance.',
  },
}
