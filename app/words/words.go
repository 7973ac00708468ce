package words

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// Choices offers the values of an enumeration by their words in vi.json, which
// stand under the prefix.
func Choices[S ~string](prefix string, all []S) []ui.Choice[S] {
	offered := make([]ui.Choice[S], len(all))
	for i, value := range all {
		offered[i] = ui.Choice[S]{Value: value, Label: Word(prefix, value)}
	}
	return offered
}

// Word is the Vietnamese word of an enumeration's value, "" for none.
func Word[S ~string](prefix string, value S) string {
	if value == "" {
		return ""
	}
	return ui.T(prefix + "." + string(value))
}

// Count prints a number of things, nothing for none.
func Count(n int) string {
	if n == 0 {
		return ""
	}
	return vn.FormatInt(int64(n))
}

// CellText prints a typed value of a table as text.
func CellText(value any) string {
	switch x := value.(type) {
	case nil:
		return ""
	case string:
		return x
	case int:
		return vn.FormatInt(int64(x))
	case int64:
		return vn.FormatInt(x)
	case decimal.Decimal:
		return vn.FormatNumber(x)
	case decimal.NullDecimal:
		if !x.Valid {
			return ""
		}
		return vn.FormatNumber(x.Decimal)
	case vn.Date:
		return x.String()
	case bool:
		if x {
			return "x"
		}
		return ""
	}
	return fmt.Sprint(value)
}

// StateTones, TimelinessTones and StageTones give each state its colour and
// icon, the same on every screen.
var (
	StateTones = map[data.State]ui.Tone{
		data.Exceeded: ui.ToneGood, data.Met: ui.ToneGood, data.OnPace: ui.ToneInfo,
		data.Behind: ui.ToneWarn, data.NotMet: ui.ToneBad, data.NoData: ui.ToneMuted, data.NotApplicable: ui.ToneMuted,
	}
	TimelinessTones = map[data.Timeliness]ui.Tone{
		data.OnTime: ui.ToneGood, data.Late: ui.ToneWarn, data.Awaited: ui.ToneMuted,
		data.Overdue: ui.ToneBad, data.NotDue: ui.ToneNone,
	}
	SubmissionTones = map[data.SubmissionState]ui.Tone{
		data.Expected: ui.ToneMuted, data.Received: ui.ToneInfo, data.InReview: ui.ToneInfo,
		data.Returned: ui.ToneWarn, data.Accepted: ui.ToneGood, data.Consolidated: ui.ToneGood, data.Exempt: ui.ToneNone,
	}
	StageTones = map[data.NominationStage]ui.Tone{
		data.Nominated: ui.ToneMuted, data.Checked: ui.ToneInfo, data.Published: ui.ToneInfo, data.Voted: ui.ToneInfo,
		data.Requested: ui.ToneInfo, data.InDraft: ui.ToneInfo, data.Decided: ui.ToneGood, data.Certified: ui.ToneGood,
		data.HandedOver: ui.ToneGood, data.Paid: ui.ToneGood, data.Refused: ui.ToneBad,
	}
)

// Year prints a year; a missing one is blank.
func Year(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

// FieldLabel is what the officer knows a field by.
func FieldLabel(entity, field string) string { return ui.T("field." + entity + "." + field) }

// Weekday is the name of the day, which Fyne's calendar has too.
func Weekday(day vn.Date) string { return ui.T(strings.ToLower(day.Weekday().String())) }

// MeetingName is what a meeting is known by.
func MeetingName(m data.Meeting) string { return ui.T("meetings.name", "Date", m.On.String()) }

// YearOf reads a year; nothing is 0.
func YearOf(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	y, err := strconv.Atoi(vn.Clean(text))
	if err != nil {
		return 0, &data.Problem{Key: "problem.year", Field: "birth_year", Err: err}
	}
	return y, nil
}

// Shortened is the beginning of a text, to know it by.
func Shortened(text string) string {
	const most = 80
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return text
}

// Joined puts a separator between the texts that say something.
func Joined(separator string, texts ...string) string {
	var kept []string
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, separator)
}
