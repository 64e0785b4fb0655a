import type { ApiRouter } from '@onetill/api/trpc'
import type { inferRouterOutputs } from '@trpc/server'

type Answers = inferRouterOutputs<ApiRouter>['lab']

export type LabMerchant = Answers['scene'][number]
export type LabCard = LabMerchant['cards'][number]
export type LabNews = Answers['news'][number]
export type LabNetwork = Answers['weather'][number]
export type Staged = Answers['stage']
