import {
  Avatar,
  Badge,
  Banner,
  Button,
  Checkbox,
  Chip,
  EmptyState,
  IconButton,
  Logo,
  LogoMark,
  NumberField,
  PageHeader,
  PlusIcon,
  Price,
  ProductSkeleton,
  ProductTile,
  QrFrame,
  RadioCards,
  SearchIcon,
  Section,
  SegmentedControl,
  Steps,
  Switch,
  TableSkeleton,
  TextArea,
  TextField,
  Timeline,
  VerifiedMark,
} from '@onetill/ui'
import Link from 'next/link'
import { getLocale } from 'next-intl/server'
import QRCode from 'qrcode'
import { BareFrame } from '@/shell/bare-frame'
import { ThemeControl } from '@/shell/theme-control'
import { DemoControls } from './demo-controls'
import { DemoSheet } from './demo-sheet'
import { kitchenWords } from './kitchen-words'
import { samples } from './samples'

export default async function Kitchen() {
  const locale = await getLocale()
  const { words, pictures } = samples(locale)
  const copy = kitchenWords(locale)
  const code = QRCode.create('https://onetill.example/pay/chk_01k0q3v9', {
    errorCorrectionLevel: 'M',
  })
  const tile = { as: Link, href: '/dev/ui/feed', currency: 'CNY', locale, shape: 'tile' as const }
  const buy = (
    <Button variant="accent" size="sm">
      {words.buy}
    </Button>
  )
  return (
    <BareFrame width="wide" secure>
      <PageHeader
        title={copy.title}
        detail={copy.detail}
        actions={
          <>
            <ThemeControl />
            <DemoSheet locale={locale} picture={pictures.tea} />
          </>
        }
      />
      <div className="flex flex-col gap-8">
        <Section title={copy.brand}>
          <div className="flex flex-wrap items-center gap-6">
            <LogoMark size={56} />
            <Logo size={36} />
            <Logo size={22} />
            <span className="inline-flex items-center gap-1 font-semibold">
              {words.shop} <VerifiedMark label={copy.verified} />
            </span>
            <Avatar name={words.shop} size="lg" />
            <Avatar name="Hillside" size="md" />
            <Avatar name="陈" size="sm" />
          </div>
        </Section>
        <Section title={copy.buttons}>
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="accent">{words.buy}</Button>
            <Button variant="primary">{copy.save}</Button>
            <Button>{copy.secondary}</Button>
            <Button variant="ghost">{copy.ghost}</Button>
            <Button variant="danger">{copy.remove}</Button>
            <Button variant="primary" loading>
              {copy.saving}
            </Button>
            <Button variant="accent" disabled>
              {words.soldOut}
            </Button>
            <Button variant="primary" size="sm" icon={<PlusIcon size={16} />}>
              {copy.add}
            </Button>
            <IconButton label={copy.search} icon={<SearchIcon />} tone="filled" />
          </div>
          <div className="mt-4 flex flex-wrap items-center gap-2.5">
            <Badge>{copy.draft}</Badge>
            <Badge tone="good" dot>
              {copy.verified}
            </Badge>
            <Badge tone="warn">{copy.review}</Badge>
            <Badge tone="bad">{copy.suspended}</Badge>
            <Badge tone="info">{copy.shipped}</Badge>
            <Badge tone="accent">{words.low}</Badge>
            <Chip selected>{copy.all}</Chip>
            <Chip>{words.tea}</Chip>
          </div>
        </Section>
        <Section title={copy.prices}>
          <div className="flex flex-wrap items-baseline gap-x-8 gap-y-3">
            {['1', '16800', '123456700'].map((amount) => (
              <Price key={amount} amountMinor={amount} currency="CNY" locale={locale} size="xl" />
            ))}
            <Price
              amountMinor="16800"
              compareAtMinor="19800"
              currency="CNY"
              locale={locale}
              size="lg"
              trim
            />
            <Price amountMinor="9007199254740993001" currency="CNY" locale={locale} />
            <Price amountMinor="128000" currency="JPY" locale={locale} size="lg" />
            <Price amountMinor="-4250" currency="USD" locale={locale} size="lg" />
          </div>
        </Section>
        <Section title={copy.goods} plain>
          <div className="grid grid-cols-2 gap-x-3 gap-y-6 md:grid-cols-4 md:gap-x-4">
            <ProductTile
              {...tile}
              title={words.tea}
              picture={pictures.tea}
              amountMinor="16800"
              buy={buy}
            />
            <ProductTile
              {...tile}
              title={words.cup}
              picture={pictures.cup}
              amountMinor="1"
              stockNote={words.low}
              buy={buy}
            />
            <ProductTile
              {...tile}
              title={words.bag}
              picture={pictures.bag}
              amountMinor="123456700"
              state="sold_out"
              stateLabel={words.soldOut}
            />
            <ProductSkeleton />
          </div>
        </Section>
        <Section title={copy.forms}>
          <div className="grid gap-5 md:grid-cols-2">
            <TextField label={copy.name} hint={copy.nameHint} placeholder={words.longShop} />
            <TextField label={copy.licence} error={copy.licenceError} defaultValue="91530100MA6K" />
            <NumberField
              label={copy.stock}
              note={copy.optional}
              suffix={copy.pieces}
              defaultValue="120"
            />
            <TextArea label={copy.about} rows={2} defaultValue={words.short} />
            <RadioCards
              legend={copy.kind}
              name="kind"
              defaultValue="company"
              options={[
                { value: 'company', title: copy.company, detail: copy.companyDetail },
                { value: 'person', title: copy.person, detail: copy.personDetail },
                { value: 'abroad', title: copy.abroad, barred: copy.abroadBarred },
              ]}
            />
            <div>
              <Checkbox label={copy.agree} hint={copy.agreeHint} defaultChecked />
              <Switch label={copy.notify} hint={copy.notifyHint} defaultChecked />
              <SegmentedControl
                legend={copy.period}
                name="period"
                defaultValue="week"
                className="mt-3 w-full"
                options={[
                  { value: 'week', label: copy.week },
                  { value: 'month', label: copy.month },
                  { value: 'quarter', label: copy.quarter },
                ]}
              />
            </div>
          </div>
        </Section>
        <Section title={copy.behaviour}>
          <DemoControls locale={locale} />
        </Section>
        <Section title={copy.states}>
          <div className="flex flex-col gap-6">
            <Steps
              label={copy.application}
              steps={[
                { key: 'a', label: copy.basic, state: 'done' },
                { key: 'b', label: copy.business, state: 'problem' },
                { key: 'c', label: copy.financial, state: 'current' },
                { key: 'd', label: copy.review, state: 'todo' },
              ]}
            />
            <div className="grid gap-3 md:grid-cols-2">
              <Banner title={copy.review}>{copy.reviewDetail}</Banner>
              <Banner tone="good" title={copy.paid} />
              <Banner tone="warn" action={<Button size="sm">{copy.add}</Button>}>
                {words.low}
              </Banner>
              <Banner tone="bad" title={copy.suspended}>
                {copy.licenceError}
              </Banner>
            </div>
            <div className="grid items-start gap-6 md:grid-cols-2">
              <Timeline
                entries={[
                  { key: '1', title: copy.delivered, time: '11-23 18:02', tone: 'good' },
                  {
                    key: '2',
                    title: copy.shipped,
                    time: '11-22 09:30',
                    detail: 'SF 1425 8830 2291',
                  },
                  { key: '3', title: copy.paid, time: '11-21 21:08' },
                ]}
              />
              <QrFrame
                label={copy.scan}
                caption={copy.scan}
                matrix={{
                  size: code.modules.size,
                  dark: (row, column) => code.modules.get(row, column) === 1,
                }}
              />
            </div>
            <EmptyState
              title={copy.empty}
              detail={copy.emptyDetail}
              action={<Button variant="primary">{copy.add}</Button>}
            />
            <TableSkeleton rows={3} />
          </div>
        </Section>
      </div>
    </BareFrame>
  )
}
