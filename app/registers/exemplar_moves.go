package registers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// next brings an exemplar one stage further.
func (s *exemplars) next(e exemplarRow) {
	stage, ok := e.Stage.Next()
	s.move(e.Exemplar, stage, ok)
}

// back brings an exemplar one stage back.
func (s *exemplars) back(e exemplarRow) {
	stage, ok := e.Stage.Previous()
	s.move(e.Exemplar, stage, ok)
}

func (s *exemplars) move(e data.Exemplar, stage data.Stage, ok bool) {
	if !ok {
		s.d.Status.Say(ui.T("exemplars.end", "Name", e.Name, "Stage", words.Word("stage", e.Stage)))
		return
	}
	e.Stage = stage
	s.keep(e, ui.T("exemplars.moved", "Name", e.Name, "Stage", words.Word("stage", stage)))
}

// tickCity takes an exemplar into the report to the city, or out of it.
func (s *exemplars) tickCity(e exemplarRow) {
	e.ToCity = !e.ToCity
	if e.ToCity {
		s.keep(e.Exemplar, ui.T("exemplars.city_in", "Name", e.Name))
		return
	}
	s.keep(e.Exemplar, ui.T("exemplars.city_out", "Name", e.Name))
}

// keep saves an exemplar that was changed without a form.
func (s *exemplars) keep(e data.Exemplar, told string) {
	if err := s.d.Store.Exemplars.Save(&e, ""); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	s.d.Saved(told)
	s.Select(e.ID)
}

// twinText tells that an exemplar is in the register another time.
func (s *exemplars) twinText(twin data.Exemplar) string {
	if unit := s.d.Ledger.Unit(twin.UnitID).Name; unit != "" {
		return ui.T("exemplars.twin", "Unit", unit, "Kind", words.Word("exemplar", twin.Kind))
	}
	return ui.T("exemplars.twin_nowhere", "Kind", words.Word("exemplar", twin.Kind))
}

// nominated tells that an exemplar has been put forward for commendation, with
// the way there.
func (s *exemplars) nominated(n data.Nomination) fyne.CanvasObject {
	text := ui.ToneText(ui.T("exemplars.awarded"), ui.ToneInfo)
	way := widget.NewButtonWithIcon("", theme.NavigateNextIcon(), func() { s.d.Open(desk.AtAwards, n.ID) })
	way.Importance = widget.LowImportance
	told := words.Word("nomination", s.d.Ledger.StageOf(n))
	for _, row := range s.d.Ledger.NominationRows(s.d.Today()) {
		if row.ID == n.ID {
			told = words.Joined(", ", words.FormName(row), told)
		}
	}
	return container.NewBorder(text, nil, nil, way, words.Wrapped(told))
}
