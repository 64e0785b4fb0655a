import { type Channel, channelOf, type Flow } from '@onetill/contract'
import type { PaymentChannel } from './channel'

export type ChannelRegistry = {
  /** Flows this deployment can carry out, the balance included. */
  readonly ready: readonly Flow[]
  /** Throws when no such network is deployed: a stored attempt of it could not be asked about. */
  get(channel: Channel): PaymentChannel
  find(name: string): PaymentChannel | undefined
  /** Channels that can tell who is about to pay. */
  readonly identifying: readonly Channel[]
}

/** One line per deployed network; a channel given twice, or a flow of another channel, stops the start. */
export function createRegistry(channels: readonly PaymentChannel[]): ChannelRegistry {
  const byName = new Map<string, PaymentChannel>()
  for (const channel of channels) {
    if (channel.channel === 'balance') throw new Error('the balance is the till itself, no network')
    if (byName.has(channel.channel)) throw new Error(`${channel.channel} is registered twice`)
    const stranger = channel.flows.find((flow) => channelOf(flow) !== channel.channel)
    if (stranger) throw new Error(`${stranger} is no flow of ${channel.channel}`)
    byName.set(channel.channel, channel)
  }
  return {
    ready: ['balance.one_tap', ...channels.flatMap((channel) => channel.flows)],
    get(name) {
      const channel = byName.get(name)
      if (!channel) throw new Error(`${name} is not deployed`)
      return channel
    },
    find: (name) => byName.get(name),
    identifying: channels.filter(({ identify }) => identify).map(({ channel }) => channel),
  }
}
