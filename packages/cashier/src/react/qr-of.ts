import type { QrMatrix } from '@onetill/ui'
import { create } from 'qrcode'

/** The modules of a QR code, drawn by the page itself: nothing leaves the device. */
export function qrOf(payload: string): QrMatrix {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' })
  return { size: modules.size, dark: (row, column) => Boolean(modules.get(row, column)) }
}
