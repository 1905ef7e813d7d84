import { t } from '../../shared/words/words.ts'
import css from './colour-choice.module.css'

const colours = Array.from({ length: 12 }, (_, index) => index + 1)

interface ColourChoiceProps {
  readonly colour: number
  readonly onColour: (colour: number) => void
}

/** The twelve colours with the line each draws under words. */
export function ColourChoice({ colour, onColour }: ColourChoiceProps) {
  return (
    <fieldset className={css['set']}>
      <legend className={css['label']}>{t('themes.colour')}</legend>
      <div className={css['swatches']}>
        {colours.map((number) => (
          <label key={number} className={css['swatch']} data-colour={number}>
            <input
              type="radio"
              name="colour"
              className="unseen"
              checked={number === colour}
              onChange={() => onColour(number)}
              aria-label={t('themes.colourNumber', { number })}
            />
            <span aria-hidden>Aa</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
