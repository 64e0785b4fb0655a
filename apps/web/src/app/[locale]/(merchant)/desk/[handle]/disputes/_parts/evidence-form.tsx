'use client'

import { Banner, Button, TextArea, toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { errorOf } from '@/trpc/error-of'
import { useTRPC } from '@/trpc/provider'
import { uploadPicture } from '../../_parts/upload-picture'

const MOST_PICTURES = 6

type Props = { disputeId: string; merchantId: string }
type Shown = { readonly key: string; readonly preview: string }

/** A merchant's side of the story, with pictures that only the platform sees. */
export function EvidenceForm({ disputeId, merchantId }: Props) {
  const words = useTranslations('money.dispute')
  const router = useRouter()
  const trpc = useTRPC()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const pictures = usePrivatePictures(merchantId)
  const answer = useMutation(
    trpc.money.answerDispute.mutationOptions({
      onSuccess: () => {
        toast(words('sent'))
        setText('')
        setTried(false)
        pictures.clear()
        router.refresh()
      },
    }),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (text.trim() === '' || pictures.busy) return
    answer.mutate({ disputeId, text, pictures: pictures.shown.map(({ key }) => key) })
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {answer.error && (
        <Banner tone="bad">{errorOf(answer.error)?.sentence ?? words('noAnswer')}</Banner>
      )}
      <TextArea
        label={words('text')}
        hint={words('textHint')}
        error={tried && text.trim() === '' ? words('needsText') : undefined}
        rows={5}
        maxLength={4_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <EvidencePictures {...pictures} />
      <div>
        <Button type="submit" variant="primary" loading={answer.isPending || pictures.busy}>
          {pictures.busy ? words('uploading') : words('submit')}
        </Button>
      </div>
    </form>
  )
}

function EvidencePictures({ shown, failed, add, drop }: ReturnType<typeof usePrivatePictures>) {
  const words = useTranslations('money.dispute')
  const id = useId()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void add([...(event.target.files ?? [])])
    event.target.value = ''
  }
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">{words('pictures')}</legend>
      <p className="text-sm text-ink-3">{words('picturesHint')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {shown.map(({ key, preview }) => (
          <button
            key={key}
            type="button"
            aria-label={words('removePicture')}
            title={words('removePicture')}
            onClick={() => drop(key)}
            className="tap size-20 overflow-hidden rounded-md border border-line"
          >
            <img src={preview} alt="" className="size-full object-cover" />
          </button>
        ))}
        {shown.length < MOST_PICTURES && (
          <label
            htmlFor={id}
            className="tap flex size-20 cursor-pointer items-center justify-center rounded-md border border-dashed border-line-strong px-1 text-center text-xs text-ink-2 focus-within:outline-2 hover:bg-sunken"
          >
            {words('addPicture')}
            <input
              id={id}
              type="file"
              accept="image/*"
              multiple
              onChange={choose}
              className="sr-only"
            />
          </label>
        )}
      </div>
      {failed && (
        <p role="alert" className="mt-1.5 text-sm text-bad">
          {words('uploadFailed')}
        </p>
      )}
    </fieldset>
  )
}

/** Pictures uploaded as soon as they are chosen, for the platform's eyes only. */
function usePrivatePictures(merchantId: string) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [waiting, setWaiting] = useState(0)
  const [failed, setFailed] = useState(false)

  async function add(files: readonly File[]) {
    setFailed(false)
    for (const file of files.slice(0, MOST_PICTURES - shown.length)) {
      setWaiting((count) => count + 1)
      try {
        const { key } = await uploadPicture(file, {
          ...{ merchantId, private: true, onProgress: () => {} },
        })
        const preview = URL.createObjectURL(file)
        setShown((list) =>
          list.some((each) => each.key === key) ? list : [...list, { key, preview }],
        )
      } catch {
        setFailed(true)
      }
      setWaiting((count) => count - 1)
    }
  }

  return {
    shown,
    failed,
    busy: waiting > 0,
    add,
    drop: (key: string) => setShown((list) => list.filter((each) => each.key !== key)),
    clear: () => setShown([]),
  }
}
