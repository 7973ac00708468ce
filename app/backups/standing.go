package backups

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/backup"
	"thidua/data/keeper"
	"thidua/data/store"
)

// line is a sentence with its tone.
type line struct {
	text string
	tone ui.Tone
}

// standing says how the copies stand: those beside the ledger, those in the
// second place, the last trial, what is encrypted.
func standing(s *store.Store, now time.Time) []line {
	c, state := keeper.Read(s), keeper.ReadState(s)
	lines := []line{ownLine(s, state.Own, now), secondLine(c, state.Second, now)}
	if tested := testedLine(state, now); tested.text != "" {
		lines = append(lines, tested)
	}
	lines = append(lines, line{ui.T("backups.encrypt_is." + string(encryption(c))), ui.ToneMuted})
	if open := openInSecond(c); open > 0 {
		lines = append(lines, line{ui.T("backups.open_in_second", "Count", open), ui.ToneWarn})
	}
	switch who := store.WhoReads(s.Folder()); who {
	case store.OthersToo, store.AnyReader:
		lines = append(lines, line{ui.T("backups.read_by_" + string(who)), ui.ToneWarn})
	}
	return lines
}

// openInSecond counts the copies in the second place from before they were
// encrypted: who finds the stick can read them.
func openInSecond(c keeper.Settings) (open int) {
	found := c.FindSecond()
	if c.Encrypt == keeper.Nothing || found == "" {
		return 0
	}
	kept, err := backup.List(found)
	if err != nil {
		return 0 // that the place cannot be read is told in its own line
	}
	for _, k := range kept {
		if !k.Encrypted {
			open++
		}
	}
	return open
}

// encryption is what is encrypted, with a word for nothing.
func encryption(c keeper.Settings) keeper.Scope {
	if c.Encrypt == keeper.Nothing {
		return "none"
	}
	return c.Encrypt
}

func ownLine(s *store.Store, own keeper.Place, now time.Time) line {
	switch {
	case own.Copied.Failed():
		return line{ui.T("backups.own_failed", "At", moment(own.Copied.At), "Why", ui.Sentence(own.Copied.Err())), ui.ToneBad}
	case own.Good.Never() && !s.SampleDay().IsZero():
		return line{ui.T("backups.own_sample"), ui.ToneInfo}
	case own.Good.Never():
		return line{ui.T("backups.own_none"), ui.ToneWarn}
	}
	return line{ui.T("backups.own_good", "At", moment(own.Good.At), "Ago", ago(now, own.Good.At)), ui.ToneGood}
}

func secondLine(c keeper.Settings, second keeper.Place, now time.Time) line {
	switch found := c.FindSecond(); {
	case c.Second == "":
		return line{ui.T("backups.second_none"), ui.ToneWarn}
	case found == "" && second.Good.Never():
		return line{ui.T("backups.second_absent_new", "Folder", c.Second), ui.ToneWarn}
	case found == "":
		tone := ui.ToneMuted
		if keeper.SecondMissed(second, now) {
			tone = ui.ToneWarn
		}
		return line{ui.T("backups.second_absent", "Folder", c.Second, "At", moment(second.Good.At), "Ago", ago(now, second.Good.At)), tone}
	case second.Copied.Failed():
		return line{ui.T("backups.second_failed", "Folder", found, "At", moment(second.Copied.At), "Why", ui.Sentence(second.Copied.Err())), ui.ToneBad}
	case second.Good.Never():
		return line{ui.T("backups.second_new", "Folder", found), ui.ToneInfo}
	default:
		return line{ui.T("backups.second_good", "Folder", found, "At", moment(second.Good.At), "Ago", ago(now, second.Good.At)), ui.ToneGood}
	}
}

// testedLine tells the worse of the two places' last trials.
func testedLine(state keeper.State, now time.Time) line {
	for _, tested := range []keeper.Outcome{state.Own.Tested, state.Second.Tested} {
		if tested.Failed() {
			return line{ui.T("backups.test_failed", "At", moment(tested.At), "Name", tested.Name, "Why", ui.Sentence(tested.Err())), ui.ToneBad}
		}
	}
	switch tested := state.Own.Tested; {
	case tested.Never():
		return line{}
	case keeper.TestOverdue(state.Own, now):
		return line{ui.T("backups.test_old", "At", moment(tested.At)), ui.ToneWarn}
	default:
		return line{ui.T("backups.test_good", "At", moment(tested.At)), ui.ToneGood}
	}
}

// Todos are what the officer is to do about copies, each a line with the way to
// the page. There is none while all is well.
func Todos(d *desk.Desk) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, want := range keeper.Wants(d.Store, time.Now()) {
		way := widget.NewButtonWithIcon("", theme.NavigateNextIcon(), func() { d.Open(desk.AtBackups, 0) })
		way.Importance = widget.LowImportance
		text := ui.ToneText(ui.T("todo.backup_"+string(want)), wantTones[want])
		lines = append(lines, container.NewBorder(nil, nil, nil, way, text))
	}
	return lines
}

// wantTones is how urgent each thing to do is.
var wantTones = map[keeper.Want]ui.Tone{
	keeper.WantCopy: ui.ToneBad, keeper.WantSound: ui.ToneBad, keeper.WantSecond: ui.ToneInfo,
	keeper.WantSecondGood: ui.ToneWarn, keeper.WantTest: ui.ToneInfo,
}
