import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { Option } from './field.tsx'
import css from './segments.module.css'

interface SegmentsProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChoice: (value: V) => void
}

/** One of two to four, all in sight. */
export function Segments<V extends string>({ label, value, options, onChoice }: SegmentsProps<V>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onChoice(chosen)}
      className={css['segments']}
    >
      {options.map((option) => (
        <label key={option.value} className={css['segment']}>
          <Radio.Root value={option.value} className={css['radio']} />
          {option.label}
        </label>
      ))}
    </RadioGroup>
  )
}
