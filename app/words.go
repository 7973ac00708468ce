package app

import (
	"fmt"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// choices offers the values of an enumeration by their words in vi.json, which
// stand under the prefix.
func choices[S ~string](prefix string, all []S) []ui.Choice[S] {
	offered := make([]ui.Choice[S], len(all))
	for i, value := range all {
		offered[i] = ui.Choice[S]{Value: value, Label: word(prefix, value)}
	}
	return offered
}

// word is the Vietnamese word of an enumeration's value, "" for none.
func word[S ~string](prefix string, value S) string {
	if value == "" {
		return ""
	}
	return ui.T(prefix + "." + string(value))
}

// unitPicks offers the units in protocol order.
func (d *desk) unitPicks() []ui.Pick {
	var picks []ui.Pick
	for _, u := range d.ledger.UnitsInOrder() {
		picks = append(picks, ui.Pick{ID: u.ID, Label: u.Name})
	}
	return picks
}

// count prints a number of things, nothing for none.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return vn.FormatInt(int64(n))
}

// cellText prints a typed value of a table as text.
func cellText(value any) string {
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

// stateTones, timelinessTones and stageTones give each state its colour and
// icon, the same on every screen.
var (
	stateTones = map[data.State]ui.Tone{
		data.Exceeded: ui.ToneGood, data.Met: ui.ToneGood, data.OnPace: ui.ToneInfo,
		data.Behind: ui.ToneWarn, data.NotMet: ui.ToneBad, data.NoData: ui.ToneMuted, data.NotApplicable: ui.ToneMuted,
	}
	timelinessTones = map[data.Timeliness]ui.Tone{
		data.OnTime: ui.ToneGood, data.Late: ui.ToneWarn, data.Awaited: ui.ToneMuted,
		data.Overdue: ui.ToneBad, data.NotDue: ui.ToneNone,
	}
	submissionTones = map[data.SubmissionState]ui.Tone{
		data.Expected: ui.ToneMuted, data.Received: ui.ToneInfo, data.InReview: ui.ToneInfo,
		data.Returned: ui.ToneWarn, data.Accepted: ui.ToneGood, data.Consolidated: ui.ToneGood, data.Exempt: ui.ToneNone,
	}
	stageTones = map[data.NominationStage]ui.Tone{
		data.Nominated: ui.ToneMuted, data.Checked: ui.ToneInfo, data.Published: ui.ToneInfo, data.Voted: ui.ToneInfo,
		data.Requested: ui.ToneInfo, data.InDraft: ui.ToneInfo, data.Decided: ui.ToneGood, data.Certified: ui.ToneGood,
		data.HandedOver: ui.ToneGood, data.Paid: ui.ToneGood, data.Refused: ui.ToneBad,
	}
)
