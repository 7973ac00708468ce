package city

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/vn"
)

// wardsPage is the page of wards: whose package has come, when, and in what
// state.
type wardsPage struct {
	desk.Table[wardRow]
	d *side
}

// wardRow is a ward as it stands in the round; one that need not report stands
// there too, so that the list can be kept.
type wardRow struct {
	city.Standing
	no int
}

func newWards(d *side) desk.Screen {
	s := &wardsPage{d: d}
	s.Fill(d.Desk, ui.TableSpec[wardRow]{
		ID: "city_wards", Title: ui.T("place.city_wards"), DetailWidth: 330,
		Columns: s.columns(),
		Actions: []ui.Action{
			{Label: ui.T("city.receive_files"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: d.receiveFiles},
			{Label: ui.T("city.receive_folder"), Do: d.receiveFolder},
			{Label: ui.T("city.remind"), Do: s.remind},
			{Label: ui.T("city.wards_paste"), Do: d.pasteWards},
			{Label: ui.T("city.wards_import"), Rare: true, Do: d.importWards},
			{Label: ui.T("city.ward_add"), Rare: true, Do: func() { d.addWard("", func(w city.Ward) { s.Select(w.ID) }) }},
			{Label: ui.T("city.ward_change"), Rare: true, NeedsRow: true, Do: s.On(s.open)},
			{Label: ui.T("city.ward_drop"), Rare: true, NeedsRow: true, Do: s.On(s.remove)},
		},
		Chips:  wardChips(),
		Open:   s.open,
		Delete: s.remove,
		Detail: s.detail,
		Footer: s.footer,
		Empty:  ui.Empty{Text: ui.T("city.wards_empty"), Action: &ui.Action{Label: ui.T("city.wards_paste"), Do: d.pasteWards}},
	}, func(r wardRow) int64 { return r.Ward.ID }, s.list)
	return s
}

// list are the wards that have to report or have reported, then the rest.
func (s *wardsPage) list() []wardRow {
	var rows []wardRow
	listed := map[int64]bool{}
	for _, st := range s.d.standings {
		rows = append(rows, wardRow{st, len(rows) + 1})
		listed[st.Ward.ID] = true
	}
	for _, w := range s.d.wards {
		if !listed[w.ID] {
			rows = append(rows, wardRow{city.Standing{Ward: w, Timeliness: data.NotDue}, len(rows) + 1})
		}
	}
	return rows
}

func (s *wardsPage) columns() []ui.Column[wardRow] {
	text := func(id, title string, width float32, of func(city.Package) string) ui.Column[wardRow] {
		return ui.Column[wardRow]{ID: id, Title: title, Width: width, Wrap: true, Text: func(r wardRow) string {
			if r.Package == nil {
				return ""
			}
			return of(*r.Package)
		}}
	}
	version := text("version", ui.T("city.col.version"), 46, func(p city.Package) string { return words.Count(p.Version) })
	version.Align, version.Wrap = ui.Center, false
	number := text("number", words.FieldLabel("city_package", "number"), 0, func(p city.Package) string { return p.Number })
	number.Hidden = true
	return []ui.Column[wardRow]{
		{ID: "no", Title: ui.T("submissions.no"), Width: 42, Align: ui.Center, Text: func(r wardRow) string { return words.Count(r.no) }, Value: func(r wardRow) any { return r.no }},
		{ID: "ward", Title: ui.T("city.col.ward"), Width: 160, Wrap: true, Text: func(r wardRow) string { return r.Ward.Name }},
		{
			ID: "state", Title: ui.T("city.col.standing"), Width: 160, Wrap: true, Text: wardRow.standing,
			Mark: func(r wardRow) ui.Mark { return ui.MarkOf(r.tone()) }, Compare: byStanding,
		},
		{ID: "first", Title: ui.T("city.col.first"), Width: 98, Align: ui.Center, Text: func(r wardRow) string { return r.First.String() }, Value: func(r wardRow) any { return r.First }},
		version,
		text("kind", words.FieldLabel("city_package", "kind"), 84, func(p city.Package) string { return words.Word("handed", p.Kind) }),
		text("code", ui.T("city.col.code"), 188, city.Package.Code),
		text("frozen", words.FieldLabel("city_package", "frozen_on"), 98, func(p city.Package) string { return p.FrozenOn.String() }),
		{
			ID: "contact", Title: words.FieldLabel("city_ward", "contact"), Width: 104, Wrap: true, Personal: words.Personal(data.PersonName, data.PersonPhone),
			Text: func(r wardRow) string { return words.Joined(", ", r.Ward.Contact, r.Ward.Phone) },
		},
		{ID: "kind_of", Title: ui.T("city.col.kind"), Hidden: true, Text: func(r wardRow) string { return city.KindName(r.Ward.Kind()) }},
		{ID: "code_of", Title: words.FieldLabel("city_ward", "code"), Hidden: true, Text: func(r wardRow) string { return r.Ward.Code }},
		number,
	}
}

// standing says in a few words how the ward stands.
func (r wardRow) standing() string {
	var parts []string
	switch r.Timeliness {
	case data.Late:
		parts = append(parts, ui.T("submissions.late", "Days", r.Days))
	case data.Overdue:
		parts = append(parts, ui.T("submissions.overdue", "Days", r.Days))
	default:
		parts = append(parts, words.Word("timeliness", r.Timeliness))
	}
	if r.Package != nil && r.Package.Kind == data.Adjustment {
		parts = append(parts, ui.T("city.adjusted"))
	}
	if r.Waiting > 0 {
		parts = append(parts, ui.T("city.has_waiting", "Count", r.Waiting))
	}
	switch {
	case r.Altered:
		parts = append(parts, ui.T("city.has_altered"))
	case r.Damaged:
		parts = append(parts, ui.T("city.has_damaged"))
	case r.Refused > 0:
		parts = append(parts, ui.T("city.has_refused", "Count", r.Refused))
	}
	return strings.Join(parts, " · ")
}

func (r wardRow) tone() ui.Tone {
	switch {
	case r.Waiting > 0:
		return ui.ToneWarn
	case r.Package == nil && (r.Altered || r.Damaged || r.Refused > 0):
		return ui.ToneBad
	}
	return words.TimelinessTones[r.Timeliness]
}

// byStanding orders wards: those to be asked first.
func byStanding(a, b wardRow) int {
	rank := func(r wardRow) int {
		order := map[data.Timeliness]int{data.Overdue: 2, data.Awaited: 3, data.Late: 4, data.OnTime: 5, data.NotDue: 6}
		switch {
		case r.Waiting > 0:
			return 0
		case r.Package == nil && r.Refused > 0:
			return 1
		}
		return order[r.Timeliness]
	}
	if d := rank(a) - rank(b); d != 0 {
		return d
	}
	return b.Days - a.Days
}

func wardChips() []ui.Chip[wardRow] {
	chip := func(key string, tone ui.Tone, match func(wardRow) bool) ui.Chip[wardRow] {
		return ui.Chip[wardRow]{Label: ui.T(key), Tone: tone, Match: match}
	}
	return []ui.Chip[wardRow]{
		chip("city.chip_on_time", ui.ToneGood, func(r wardRow) bool { return r.Timeliness == data.OnTime }),
		chip("city.chip_late", ui.ToneWarn, func(r wardRow) bool { return r.Timeliness == data.Late }),
		chip("city.chip_missing", ui.ToneBad, func(r wardRow) bool { return r.missing() }),
		chip("city.chip_waiting", ui.ToneWarn, func(r wardRow) bool { return r.Waiting > 0 }),
		chip("city.chip_bad", ui.ToneBad, func(r wardRow) bool { return r.Refused > 0 }),
		chip("city.chip_adjusted", ui.ToneInfo, func(r wardRow) bool { return r.Package != nil && r.Package.Kind == data.Adjustment }),
	}
}

// missing reports whether the ward is expected and nothing of it counts.
func (r wardRow) missing() bool { return r.Timeliness == data.Awaited || r.Timeliness == data.Overdue }

func (s *wardsPage) footer(shown []wardRow) string {
	c := s.d.count
	text := ui.T("city.wards_count", "Shown", len(shown), "Due", c.Due, "Come", c.Come, "OnTime", c.OnTime, "Late", c.Late, "Missing", c.Missing)
	if c.Waiting > 0 {
		text += " · " + ui.T("city.wards_waiting", "Count", c.Waiting)
	}
	return text
}

func (s *wardsPage) open(r wardRow) {
	s.d.wardForm(r.Ward, func(w city.Ward) { s.Select(w.ID) })
}

func (s *wardsPage) remove(r wardRow) { desk.Remove(s.d.Desk, s.d.Store.Wards, r.Ward.ID, r.Ward.Name) }

// remind words a reminder of the wards whose package has not come.
func (s *wardsPage) remind() {
	missing := city.Missing(s.d.round, s.d.standings)
	if len(missing) == 0 {
		ui.Inform(s.d.Window, ui.T("city.remind"), ui.T("city.remind_none"))
		return
	}
	names := make([]string, len(missing))
	for i, w := range missing {
		names[i] = strconv.Itoa(i+1) + ". " + words.Joined(" – ", w.Name, words.Joined(", ", w.Contact, w.Phone))
	}
	s.d.copyText(ui.T("city.remind_text", "Board", s.d.Store.Board().Name, "Round", s.d.round.Name, "Due", s.d.dueText(),
		"Count", vn.FormatInt(int64(len(missing))), "Names", strings.Join(names, "\n"), "Date", s.d.Today().String()))
}
