import type { Reason } from './plan'

/** Why a flow isn't offered, in Chinese, for each reader. Words in braces are filled from the facts. */
export const REASON_SENTENCES_ZH: Readonly<
  Record<Reason, { readonly developer: string; readonly merchant: string; readonly buyer: string }>
> = {
  host_blocks_channel: {
    developer: '宿主应用 {host} 屏蔽了该渠道，矩阵中没有放行的行。',
    merchant: '买家所在的应用（{host}）不允许使用这种付款方式。',
    buyer: '当前应用里用不了这种付款方式，换到浏览器就可以。',
  },
  platform_unsupported: {
    developer: '该流程不支持此操作系统。',
    merchant: '买家的系统不支持这种付款方式。',
    buyer: '这台设备的系统不支持这种付款方式。',
  },
  form_unsupported: {
    developer: '该流程不适用于此设备形态（手机、平板或电脑）。',
    merchant: '这种付款方式不适用于买家的设备类型。',
    buyer: '这种付款方式不适合在这台设备上使用。',
  },
  needs_newer_client: {
    developer: '{host} 需要 {minimumVersion} 或更高版本。',
    merchant: '买家的 {host} 版本太旧，需要 {minimumVersion} 或以上。',
    buyer: '请把 {host} 更新到 {minimumVersion} 或以上再试。',
  },
  version_unknown: {
    developer: '读不到 {host} 的版本号；版本未知时一律不放行（需要 ≥ {minimumVersion}）。',
    merchant: '无法确认买家的 {host} 版本，为安全起见没有提供这种方式。',
    buyer: '无法确认 {host} 的版本，更新后再试。',
  },
  client_not_attested: {
    developer: '需要带有效签名的 Onetill-Client 请求头，当前客户端未通过验证。',
    merchant: '无法确认买家用的是官方应用。',
    buyer: '请用官方 Onetill 应用打开，再使用这种付款方式。',
  },
  embedded_frame: {
    developer: '页面在 iframe 里，没有顶层跳转和第三方 Cookie；请改用弹窗打开收银台。',
    merchant: '嵌入在其他网站里的页面不能直接付款，会改为打开新窗口。',
    buyer: '为了安全，付款会在新窗口里进行。',
  },
  surface_unsupported: {
    developer: '该场景没有可用的付款处理器；请把 continue_url 交给买家。',
    merchant: '这个场景不能直接付款，买家会收到继续付款的链接。',
    buyer: '请打开付款链接，由你本人完成付款。',
  },
  not_contracted: {
    developer: '商户没有 {channel} 的签约。',
    merchant: '你还没有开通{channel}。',
    buyer: '这家店没有开通{channel}。',
  },
  contract_suspended: {
    developer: '商户的 {channel} 签约存在，但不是生效状态。',
    merchant: '你的{channel}签约尚未生效或已暂停。',
    buyer: '这家店暂时不能用{channel}收款。',
  },
  channel_not_ready: {
    developer: '{flow} 的渠道适配器没有部署。',
    merchant: '这种付款方式还没有上线。',
    buyer: '这种付款方式暂时没有开放。',
  },
  currency_unsupported: {
    developer: '渠道或签约不支持币种 {currency}。',
    merchant: '这种付款方式不能收 {currency}。',
    buyer: '这种付款方式不支持 {currency}。',
  },
  amount_below_minimum: {
    developer: '金额低于下限 {minimum}（{minimumMinor} 最小单位）。',
    merchant: '订单金额低于这种付款方式的下限 {minimum}。',
    buyer: '满 {minimum} 才能用这种付款方式。',
  },
  amount_above_maximum: {
    developer: '金额高于上限 {maximum}（{maximumMinor} 最小单位）。',
    merchant: '订单金额超过这种付款方式的上限 {maximum}。',
    buyer: '这种付款方式单笔最多 {maximum}。',
  },
  goods_type_barred: {
    developer: '该流程在此客户端或签约下不允许售卖 {goodsType}。',
    merchant: '{goodsType}不能用这种方式收款。',
    buyer: '购买{goodsType}不能用这种付款方式。',
  },
  country_unsupported: {
    developer: '签约不覆盖收货国家 {country}。',
    merchant: '你的签约不包括寄往{country}的订单。',
    buyer: '寄往{country}的订单不能用这种付款方式。',
  },
  channel_unhealthy: {
    developer: '{flow} 的熔断器已断开，稍后会自动试探恢复。',
    merchant: '这种付款方式近期故障较多，已暂时停用，恢复后会自动启用。',
    buyer: '这种付款方式现在不稳定，请稍后再试。',
  },
  sign_in_required: {
    developer: '余额付款要求买家已登录。',
    merchant: '买家没有登录，不能用余额付款。',
    buyer: '登录后就能用余额付款。',
  },
  insufficient_balance: {
    developer: '余额不足，还差 {missing}。',
    merchant: '买家的余额不够。',
    buyer: '余额不足，还差 {missing}。',
  },
  wallet_frozen: {
    developer: '买家钱包被冻结。',
    merchant: '买家的余额账户不可用。',
    buyer: '你的余额账户已被冻结，请联系客服。',
  },
  above_one_tap_limit: {
    developer: '金额超过买家的一键付款上限 {limit}。',
    merchant: '订单金额超过买家设定的一键付款上限。',
    buyer: '超过了一键付款上限 {limit}。',
  },
  openid_unknown: {
    developer: '还没有付款人在 {channel} 的用户标识；请先走一次授权跳转，再更新结算。',
    merchant: '还没有取得买家在{channel}的授权。',
    buyer: '需要先授权{channel}，再回来付款。',
  },
  merchant_cannot_sell: {
    developer: '商户当前不能销售（未认证、受限或已停用）。',
    merchant: '你的店铺目前不能收款，原因见后台首页。',
    buyer: '这家店暂时不能收款。',
  },
  risk_restricted: {
    developer: '风险规则拒绝了这笔付款。',
    merchant: '出于风险控制，这种付款方式对该订单关闭。',
    buyer: '这笔订单不能用这种付款方式。',
  },
  bot: {
    developer: '请求来自爬虫或链接预览，不提供付款。',
    merchant: '来访的是自动程序，不是买家。',
    buyer: '请用手机或电脑上的浏览器打开这个页面。',
  },
  client_unknown: {
    developer: '无法识别客户端，或其可信度不够；未知客户端一律不放行。',
    merchant: '无法识别买家使用的应用，只提供到处都安全的方式。',
    buyer: '无法识别当前应用，请用浏览器打开。',
  },
  only_inside_host: {
    developer: '该流程只存在于 {host} 内。',
    merchant: '这种付款方式只能在{host}里使用。',
    buyer: '这种付款方式只能在{host}里使用。',
  },
  foreign_web_view: {
    developer: '页面在其他公司的应用内置浏览器里，余额付款不放行。',
    merchant: '页面在别家应用里打开，为了保护买家的余额，不提供余额付款。',
    buyer: '为了保护你的余额，请在浏览器或 Onetill 应用里付款。',
  },
  unproven: {
    developer: '此客户端能否完成该流程尚无证据；未经证实的一律关闭。',
    merchant: '还不能确认这种付款方式在买家的应用里可用。',
    buyer: '这种付款方式在当前应用里可能打不开，换到浏览器更稳妥。',
  },
  barred_by_merchant: {
    developer: '被商户规则 {rule} 关闭。',
    merchant: '你设置的规则「{rule}」关掉了这种付款方式。',
    buyer: '这家店对这笔订单不接受这种付款方式。',
  },
  balance_cannot_top_up: {
    developer: '充值不能用余额支付。',
    merchant: '充值不能用余额支付。',
    buyer: '给余额充值，请选其他付款方式。',
  },
}
