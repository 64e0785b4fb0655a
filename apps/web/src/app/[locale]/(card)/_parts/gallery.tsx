import { Picture } from '@onetill/ui'
import { pictureOf } from './picture-of'

/** All pictures of a product: a strip to swipe on a phone, the first one large on a desktop. Works without script. */
export function Gallery({ images, title }: { images: readonly string[]; title: string }) {
  if (images.length === 0) return <Picture picture={null} className="rounded-2xl" />
  return (
    <ul
      aria-label={title}
      className="hide-scrollbar -mx-4 flex snap-x snap-mandatory gap-2 overflow-x-auto px-4 lg:mx-0 lg:grid lg:grid-cols-4 lg:gap-2.5 lg:overflow-visible lg:px-0"
    >
      {images.map((key, index) => (
        <li
          key={key}
          className="w-full shrink-0 snap-center not-only:w-[88%] lg:w-auto! lg:first:col-span-4"
        >
          <Picture
            picture={pictureOf(key, images.length > 1 ? `${title} ${index + 1}` : title)}
            sizes={
              index === 0 ? '(min-width: 64rem) 520px, 92vw' : '(min-width: 64rem) 130px, 88vw'
            }
            priority={index === 0}
            className="rounded-xl"
          />
        </li>
      ))}
    </ul>
  )
}
