export { answerTrpc } from './answer-trpc'
export type { ApiContext } from './context'
export type { ErrorShape } from './procedures'
export { type ApiRouter, apiRouter, createCaller } from './router'
