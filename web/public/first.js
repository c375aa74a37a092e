// Before anything is painted: the language and the theme chosen last, so that nothing flashes. `src/preferences` writes them.
(() => {
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('musnad') ?? '{}');
  } catch {
    // Storage is closed to us, or holds something else: the defaults stand.
  }
  const asked = new URLSearchParams(location.search).get('lang');
  const language = asked === 'ar' || asked === 'en' ? asked : chosen.language === 'en' ? 'en' : 'ar';
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme;
})();
