import { t } from '../../shared/words/words.ts'
import { colours, coloursPref, density, densityPref, textSize, textSizePref } from '../desk/appearance.ts'
import { usePref } from '../desk/prefs.ts'
import { foresee, useDo } from '../desk/questions.ts'
import { Button } from '../kit/button.tsx'
import { Segments } from '../kit/segments.tsx'
import css from './settings-room.module.css'

const step = 0.1

/** Colours, row height, size of release text. */
export function Looks() {
  const [theme] = usePref(coloursPref, colours, 'system')
  const [rows, setRows] = usePref(densityPref, density, 'cosy')
  const [size, setSize] = usePref(textSizePref, textSize, 1)
  const setTheme = useDo('app.setTheme')
  const sized = (by: number) => () => setSize(Math.round((size + by) * 10) / 10)
  return (
    <div className={css['lines']}>
      <div className={css['line']}>
        <span>{t('settings.theme')}</span>
        <Segments
          label={t('settings.theme')}
          value={theme}
          options={colours.options.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChoice={(chosen) => {
            foresee('app.prefs', {}, (prefs) => ({ ...prefs, [coloursPref]: chosen }))
            void setTheme.run({ theme: chosen })
          }}
        />
      </div>
      <div className={css['line']}>
        <span>{t('settings.density')}</span>
        <Segments
          label={t('settings.density')}
          value={rows}
          options={density.options.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
          onChoice={setRows}
        />
      </div>
      <div className={css['line']}>
        <span>{t('settings.textSize')}</span>
        <span className={css['sizes']}>
          <Button disabled={size <= 0.8} onClick={sized(-step)}>
            {t('settings.textSize.smaller')}
          </Button>
          <output className={css['size']}>{Math.round(size * 100)} %</output>
          <Button disabled={size >= 1.8} onClick={sized(step)}>
            {t('settings.textSize.larger')}
          </Button>
        </span>
      </div>
      <p className={css['sample']}>{t('settings.textSize.sample')}</p>
    </div>
  )
}
