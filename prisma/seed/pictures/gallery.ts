import { newId } from '@onetill/db'
import type { Row, Rows } from '../rows'
import type { Size } from '../world'
import { type Rendered, renderScene } from './render'
import type { Scene } from './scenes'
import { createSpriteSource } from './sprites'

export type PictureOwner = {
  readonly ownerId: string
  readonly merchantId?: string
  readonly private?: true
  readonly createdAt: Date
}

/** Takes orders for pictures, answers their keys at once, and draws each scene once while other work goes on. */
export type Gallery = {
  order(owner: PictureOwner, scene: () => Scene): string
  /** Stores every picture ordered and says how many there were. */
  hang(rows: Rows): Promise<number>
}

/** As many at a time as keep two cores busy; more would only wait in memory. */
const AT_ONCE = 4

export function createGallery(size: Size): Gallery {
  const sprites = createSpriteSource()
  const widest = size === 'small' ? 640 : 1080
  const orders: { id: string; owner: PictureOwner; picture: Promise<Rendered> }[] = []
  const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve())
  const drawn = new Map<() => Scene, Promise<Rendered>>()

  const draw = (scene: () => Scene): Promise<Rendered> => {
    const lane = drawn.size % AT_ONCE
    const turn = lanes[lane] ?? Promise.resolve()
    const picture = turn.then(() => renderScene(scene(), sprites, widest))
    // A picture that fails is told of by `hang`, which awaits every one.
    lanes[lane] = picture.then(
      () => undefined,
      () => undefined,
    )
    return picture
  }

  return {
    order(owner, scene) {
      const id = newId('media', owner.createdAt.getTime())
      const picture = drawn.get(scene) ?? draw(scene)
      drawn.set(scene, picture)
      orders.push({ id, owner, picture })
      return id
    },
    async hang(rows) {
      const media: Row[] = []
      for (const { id, owner, picture } of orders) {
        const { width, height, sha256, sizes } = await picture
        for (const file of sizes) await rows.addBlob(`${id}/${file.width}.webp`, file.bytes)
        const { ownerId, merchantId = null, createdAt } = owner
        const row = { ownerId, merchantId, width, height, sha256, createdAt }
        media.push({ id, key: id, private: owner.private ?? false, ...row })
      }
      await rows.add('Media', media)
      return media.length
    },
  }
}
