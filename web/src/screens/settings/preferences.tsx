/** What this browser prefers; it holds at once. */
import { useId } from 'react';
import { Count, When } from '../../parts/index.ts';
import { LANGUAGES, NUMERALS, prefer, THEMES, usePreferences } from '../../preferences/index.ts';
import { useSay, type Word } from '../../words/index.ts';
import { settingsWords as w } from '../../words/settings.ts';

const LANGUAGE_WORDS = { ar: w.arabic, en: w.english } as const;
const THEME_WORDS = { system: w.system, light: w.light, dark: w.dark } as const;
const NUMERAL_SAMPLES = { latn: '0123456789', arab: '٠١٢٣٤٥٦٧٨٩' } as const;

export function Preferences() {
  const say = useSay();
  const { language, theme, numerals } = usePreferences();
  return (
    <section>
      <h2>{say(w.here)}</h2>
      <Choice
        label={w.language}
        values={LANGUAGES}
        chosen={language}
        show={(one) => say(LANGUAGE_WORDS[one])}
        onChoose={(one) => prefer({ language: one })}
      />
      <Choice
        label={w.theme}
        values={THEMES}
        chosen={theme}
        show={(one) => say(THEME_WORDS[one])}
        onChoose={(one) => prefer({ theme: one })}
      />
      <Choice
        label={w.numerals}
        hint={w.numeralsWhy}
        values={NUMERALS}
        chosen={numerals}
        show={(one) => NUMERAL_SAMPLES[one]}
        onChoose={(one) => prefer({ numerals: one })}
      />
      <p className="small soft">
        {say(w.sample)}: <When>2031-03-05</When> · <Count>{12345.6}</Count>
      </p>
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: Word;
  readonly hint?: Word;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly show: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, hint, values, chosen, show, onChoose }: ChoiceProps<Value>) {
  const say = useSay();
  const id = useId();
  return (
    <fieldset className="choice">
      <legend>
        {say(label)} {hint !== undefined && <span className="soft small">({say(hint)})</span>}
      </legend>
      {values.map((value) => (
        <label key={value} className="button">
          <input type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
          {show(value)}
        </label>
      ))}
    </fieldset>
  );
}
