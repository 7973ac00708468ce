package ui

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"thidua/assets"
)

// T returns the text of key in the officer's language. The pairs are names and
// values alternately, for the places marked {{.Name}} in the text:
//
//	T("targets.count", "Count", 22)
func T(key string, pairs ...any) string {
	if len(pairs) == 0 {
		return lang.X(key, key)
	}
	values := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		values[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return lang.X(key, key, values)
}

// UseVietnamese makes every text Vietnamese, those inside Fyne's own dialogs
// and menus included, whatever language the PC is set to. Call it before the
// first window is made.
//
// Fyne picks the registered language nearest to the PC's. The one file is
// registered for the PC's own, and if Fyne should still pick another, for those
// that it knows, one after another: each time costs what reading the file does.
func UseVietnamese() error {
	locales := []fyne.Locale{lang.SystemLocale(), "vi", "en", "cs", "de", "el", "es", "fr", "ja", "pl", "pt", "pt-BR", "ru", "sv", "ta", "uk", "zh-Hans"}
	for _, l := range locales {
		if err := lang.AddTranslationsForLocale(assets.Lang, l); err != nil {
			return fmt.Errorf("register the language for %s: %w", l, err)
		}
		if lang.X("app.name", "") != "" {
			return nil
		}
	}
	return errors.New("no language of ours is picked by Fyne")
}
