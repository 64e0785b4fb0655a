export const dynamic = 'force-dynamic'

const CARDS = Array.from({ length: 20 }, (_, index) => ({
  id: `card_${index}`,
  title: `Hand-roasted beans, batch ${index}`,
  price: `¥${38 + index}.00`,
  merchant: `Shop number ${index % 7}`,
}))

/** The floor under the feed: the least a dynamic page of twenty cards costs with this framework. */
export default function BarePage() {
  return (
    <main className="mx-auto w-full max-w-xl px-4 py-6">
      <h1 className="text-lg font-semibold">Discover</h1>
      {CARDS.map((card) => (
        <article key={card.id} className="flex flex-col gap-3 border-b border-line py-4">
          <a href={`/c/${card.id}`} className="block overflow-hidden rounded-xl bg-surface">
            <img
              src={`/media/${card.id}/640.webp`}
              alt={card.title}
              width={640}
              height={640}
              loading="lazy"
              className="aspect-square w-full object-cover"
            />
          </a>
          <div className="flex items-center justify-between gap-4">
            <div className="min-w-0">
              <h2 className="truncate font-medium">{card.title}</h2>
              <p className="text-sm text-ink-2">{card.merchant}</p>
            </div>
            <p className="tabular-nums font-semibold">{card.price}</p>
          </div>
          <button type="button" className="h-11 rounded-full bg-accent px-5 text-inverse">
            Buy
          </button>
        </article>
      ))}
    </main>
  )
}
