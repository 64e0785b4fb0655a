import type { Viewer, WalletView } from '@onetill/contract'
import { accounts, balancesByCurrency } from '@onetill/ledger'
import type { Deps } from '../deps'
import { ONE_TAP_LIMIT_MINOR } from './one-tap-limit'

/** The viewer's own money and what one tap may take of it. */
export async function readWallet(deps: Deps, viewer: Viewer): Promise<WalletView> {
  const { write } = deps.db
  const [settings, balances] = await Promise.all([
    write.walletSetting.findUnique({ where: { userId: viewer.userId } }),
    balancesByCurrency(write, accounts.buyerBalance(viewer.userId)),
  ])
  return {
    balances,
    oneTapLimitMinor: settings?.oneTapLimitMinor ?? ONE_TAP_LIMIT_MINOR,
    frozen: settings?.frozen ?? false,
  }
}

/** Changes the viewer's own settings; what isn't named stays. */
export async function changeWallet(
  deps: Deps,
  viewer: Viewer,
  change: { readonly oneTapLimitMinor?: bigint; readonly frozen?: boolean },
): Promise<WalletView> {
  await deps.db.write.walletSetting.upsert({
    where: { userId: viewer.userId },
    create: { userId: viewer.userId, ...change },
    update: change,
  })
  return readWallet(deps, viewer)
}
