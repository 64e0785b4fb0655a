'use client'

import { cx, ExternalIcon, IconButton, RefreshIcon } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { enterAddress } from '@/lab/enter-address'
import { FRAMES, type FrameKey } from '@/lab/frame-keys'
import type { LabNews } from '@/lab/lab-types'
import { DecisionPanel } from './decision-panel'
import { Device } from './device'
import { Headline } from './headline'
import { useInView } from './use-in-view'
import { isSameClient } from './use-news'
import { usePlan } from './use-plan'
import type { Scene } from './use-scene'
import { VersionSelect } from './version-select'

type Props = {
  name: FrameKey
  webUrl: string
  scene: Scene
  news: readonly LabNews[]
  isPicked: boolean
}

/** One client: its screen, and below it what the till decided there and why. */
export function FrameColumn({ name, webUrl, scene, news, isPicked }: Props) {
  const words = useTranslations('lab.frames')
  const locale = useLocale()
  const column = useRef<HTMLElement>(null)
  const inView = useInView(column)
  const { screen, versions } = FRAMES[name]
  const [version, setVersion] = useState(versions[0])
  const [round, setRound] = useState(0)
  const [shown, setShown] = useState<string>()
  const [left, setLeft] = useState<readonly string[]>([])

  const entrance = enterAddress(webUrl, name, {
    buyer: scene.buyer,
    version,
    locale: locale === 'en' ? 'en' : 'zh-CN',
    slug: scene.shown.slug,
  })
  // The number makes an address new whose content is the same: a network may have gone down meanwhile.
  const wanted = `${entrance}#${scene.number}-${round}`
  useEffect(() => {
    if (inView) setShown(wanted)
  }, [inView, wanted])

  const plan = usePlan(webUrl, name, scene.shown.slug, wanted)
  const isPlan = plan !== undefined && plan !== 'failed'
  const mine = news.find(
    (each) =>
      isPlan && isSameClient(each.plan.client, plan.client) && !left.includes(each.checkoutId),
  )
  const client = words(`${name}.name`)
  return (
    <article
      ref={column}
      aria-label={`${client} ${words(`${name}.where`)}`}
      data-frame={name}
      className={cx('flex shrink-0 flex-col gap-3.5', !isPicked && 'max-md:hidden')}
    >
      <header className="flex h-11 items-center gap-2">
        <h2 className="font-semibold whitespace-nowrap">{client}</h2>
        <span className="text-sm whitespace-nowrap text-ink-3">{words(`${name}.where`)}</span>
        {version && versions.length > 1 && (
          <VersionSelect
            client={client}
            versions={versions}
            version={version}
            onVersion={setVersion}
          />
        )}
        <span className="ml-auto flex">
          <IconButton
            label={words('openAlone', { client })}
            icon={<ExternalIcon size={16} />}
            as="a"
            href={entrance}
            {...{ target: '_blank', rel: 'noreferrer' }}
            className="size-9!"
          />
          <IconButton
            label={words('reload', { client })}
            icon={<RefreshIcon size={16} />}
            className="size-9!"
            onClick={() => {
              setLeft((old) => (mine ? [...old, mine.checkoutId] : old))
              setRound(round + 1)
            }}
          />
        </span>
      </header>
      <Headline plan={plan} news={mine} />
      <Device
        screen={screen}
        title={client}
        bar={words(`${name}.bar`)}
        loading={words('loading', { client })}
        src={shown}
      />
      <DecisionPanel client={client} screen={screen} plan={plan} news={mine} />
    </article>
  )
}
