export { type Keys, makeKeys, makePair } from './channels/channel-contract.keys'
export { type Sandbox, startSandbox } from './channels/channel-contract.sandbox'
export { makeChannels } from './channels/channel-makers.stage'
