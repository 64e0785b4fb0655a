import { antiques } from './antiques'
import { bakery } from './bakery'
import { chuanwei } from './chuanwei'
import { jingyao } from './jingyao'
import { keyboards } from './keyboards'
import { kidsbooks } from './kidsbooks'
import { kotori } from './kotori'
import { lanternPress } from './lantern-press'
import { bees, catFood, ceylon, cobbler, sneakers, tofu } from './others'
import { pixelfarm } from './pixelfarm'
import type { ShopText } from './shop'
import { silk } from './silk'
import { tidepool } from './tidepool'
import { trails } from './trails'
import { yunling } from './yunling'

export const SHOPS: readonly ShopText[] = [
  yunling,
  chuanwei,
  jingyao,
  keyboards,
  silk,
  lanternPress,
  tidepool,
  kotori,
  bakery,
  trails,
  pixelfarm,
  kidsbooks,
  antiques,
  catFood,
  sneakers,
  cobbler,
  bees,
  ceylon,
  tofu,
]
